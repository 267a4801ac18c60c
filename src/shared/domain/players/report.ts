/**
 * What players tell: the words between a bridge, the estimator and the film clock. Bridges only report; all sense of
 * time is made of it elsewhere.
 *
 * All moments here are milliseconds of CLOCK_MONOTONIC (`process.hrtime`), which every process of the computer
 * shares; positions are milliseconds of **source time**, the player's own position with adverts and all, which the
 * edition map turns into film time.
 */

/** Milliseconds of CLOCK_MONOTONIC. */
export type Mono = number;

/** The kinds of player that Docket can follow. */
export const playerKinds = ['in-app', 'mpv', 'vlc', 'mpris', 'kodi', 'jellyfin'] as const;
export type PlayerKind = (typeof playerKinds)[number];

/** How well a player can be reached. `degraded`: answers are late or missing; `lost`: too long to go on trusting. */
export type Link = 'idle' | 'connecting' | 'online' | 'degraded' | 'lost' | 'refused' | 'closed';

/** What a player does. */
export type Play = 'unknown' | 'empty' | 'loading' | 'playing' | 'paused' | 'seeking' | 'buffering' | 'ended';

/** How exact a player's word is: within 50 ms, within 200 ms, within 1.2 s, worse. */
export type Grade = 'frame' | 'fine' | 'second' | 'coarse';

/** What a player plays. `key` tells two media of one player apart and never leaves the computer. */
export interface Media {
  readonly key: string;
  /** At most 512 characters, shown as text only; null when unknown. */
  readonly title: string | null;
  /** Null when unknown or unbounded, as in a live stream; never 0. */
  readonly durationMs: number | null;
  /** Whether `durationMs` is good to a millisecond, not cut to whole seconds. */
  readonly durationExact: boolean;
}

/** One word from a player about where it is: it proves that the true position lay in [value − early, value + late]. */
export interface PositionReport {
  readonly valueMs: number;
  /** When the question left; for a word nobody asked for, its arrival less the way it came. */
  readonly tSend: Mono;
  /** When the answer came. */
  readonly tRecv: Mono;
  readonly earlyMs: number;
  readonly lateMs: number;
}

/** Why everything reported before no longer counts. */
export type VoidReason = 'seek' | 'media' | 'reconnect' | 'command';

/** The problems of `docs/adr/0014-players.md`, each with its own words for the viewer (`problem-words.ts`). */
export type ProblemCode =
  | 'not-running'
  | 'auth'
  | 'not-enabled'
  | 'unsupported'
  | 'no-position'
  | 'timeout'
  | 'gone'
  | 'protocol'
  | 'range'
  | 'media-error'
  | 'wrong-film'
  | 'own-session'
  | 'policy';

/** Something that went wrong between Docket and a player. The film clock goes on whatever it is. */
export interface BridgeProblem {
  readonly code: ProblemCode;
  readonly kind: PlayerKind;
  /** Whether it may pass by itself, so that trying again makes sense. */
  readonly transient: boolean;
  readonly at: Mono;
  /** For the log and the details of a notice: no password, token, or path beyond a file's own name. */
  readonly detail: string;
}

/**
 * Everything that a bridge tells, in the order `void`, `media`, `play`, `position` when several things change at once.
 * `play` with `seeking` means that positions are held back until the place is reached. Unknown is null, never 0.
 */
export type BridgeEvent =
  | { readonly what: 'link'; readonly link: Link; readonly at: Mono }
  | { readonly what: 'void'; readonly why: VoidReason; readonly at: Mono }
  | { readonly what: 'media'; readonly media: Media | null; readonly at: Mono }
  /** `rate`: source milliseconds per millisecond when playing, 1 unless the player says otherwise. */
  | { readonly what: 'play'; readonly play: Play; readonly rate: number; readonly at: Mono }
  | { readonly what: 'position'; readonly report: PositionReport }
  | { readonly what: 'problem'; readonly problem: BridgeProblem };

/** What a player can be asked and how good its word is. */
export interface Capabilities {
  readonly canSeek: boolean;
  readonly canPause: boolean;
  readonly tellsBuffering: boolean;
  readonly tellsRate: boolean;
  readonly grade: Grade;
}

/** What a viewer may ask of a player by a click; nothing else is ever sent to one. */
export type PlayerCommand =
  | { readonly op: 'play' }
  | { readonly op: 'pause' }
  /** `toMs`: source time. */
  | { readonly op: 'seek'; readonly toMs: number };
