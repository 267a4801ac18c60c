import type { AppError } from '../../shared/ipc/app-error.ts';
import type { FilmWord, PlayerOrder } from '../../shared/ipc/player-calls.ts';
import type { FilmShown, PlayerView } from '../../shared/ipc/player-views.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import type { Result } from '../../shared/result.ts';

/** What a call about players comes to; a refusal is a plain sentence. */
export type Outcome<T> = Promise<Result<T, AppError>>;

type Nothing = Record<string, never>;

/** Where the followed player is in its own time, for whoever teaches Docket how that goes with the film. */
export interface SourcePlace {
  /** What is played, as `Edition.key` names it. Never leaves the computer. */
  readonly key: string;
  /** Milliseconds of source time at this moment. */
  readonly sourceMs: number;
  /** Null when unknown or unbounded. */
  readonly durationMs: number | null;
}

/** Everything about followed players, for the handlers: one player at a time, and the film window. */
export interface Players {
  readonly view: () => PlayerView;
  readonly list: () => Outcome<Reply<'player.list'>>;
  readonly follow: (args: Args<'player.follow'>) => Outcome<Nothing>;
  readonly unfollow: () => Outcome<Nothing>;
  readonly command: (order: PlayerOrder) => Outcome<Nothing>;
  readonly answer: (answer: 'take' | 'keep') => Outcome<Nothing>;
  readonly pin: (args: Args<'player.pin'>) => Outcome<Nothing>;
  readonly openOutside: (args: Args<'player.openOutside'>) => Outcome<Reply<'player.openOutside'>>;
  readonly openFile: () => Outcome<Reply<'player.openFile'>>;
  readonly film: () => FilmShown | null;
  readonly hearFilm: (words: readonly FilmWord[]) => void;
  /** Milliseconds of CLOCK_MONOTONIC now. */
  readonly monoMs: () => number;
  /** Null while no place is known. */
  readonly source: () => SourcePlace | null;
  /** The log of the clock may have changed: the viewer may have moved it by hand. */
  readonly heard: () => void;
  /** The computer goes to sleep: a player on it stands still meanwhile. */
  readonly sleep: () => Promise<void>;
  /** It is awake again. The player and the clock have to agree before the clock moves. */
  readonly woke: () => void;
  /** At the start of Docket: follows the pinned player again that was followed when it was closed, if it is there. */
  readonly followAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}
