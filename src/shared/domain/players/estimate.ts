import type { Grade, Mono, Play } from './report.ts';

/** Where a player is at a moment, and how sure that is. All in milliseconds of source time. */
export interface Estimate {
  readonly sourceMs: number;
  /** The true position is at most so far off, as long as the player keeps what its reports promise. */
  readonly plusMinusMs: number;
  /** What the player does; a position that stands although it says `playing` is `buffering`. */
  readonly play: Play;
  /** Source milliseconds per millisecond right now: 0 while it stands. */
  readonly rate: number;
  readonly grade: Grade;
  /** The player has told nothing for too long. */
  readonly isStale: boolean;
  /** How long ago the player last told a position that could be used. */
  readonly sinceReportMs: number;
}

/** What happened in the source, besides time going on. Moments are of CLOCK_MONOTONIC. */
export type EstimatorNews =
  /** The player went elsewhere, by `byMs` of source time. */
  | { readonly what: 'jump'; readonly byMs: number; readonly at: Mono }
  /** It is a little off from where it should be: a hiccup that is followed and not worth a word. */
  | { readonly what: 'slip'; readonly byMs: number; readonly at: Mono }
  | { readonly what: 'stalled'; readonly at: Mono }
  | { readonly what: 'ended'; readonly at: Mono }
  /** Another film or a new connection: what was known before does not go on. */
  | { readonly what: 'renewed'; readonly why: 'media' | 'reconnect'; readonly at: Mono }
  /** Five words in a row could not be used. */
  | { readonly what: 'unusable'; readonly at: Mono };

const grades: readonly (readonly [within: number, grade: Grade])[] = [
  [50, 'frame'],
  [200, 'fine'],
  [1200, 'second'],
];

/** How exact a doubt (ms) is, in the words of the players' table. */
export const gradeOf = (plusMinusMs: number): Grade =>
  grades.find(([within]) => plusMinusMs <= within)?.[1] ?? 'coarse';
