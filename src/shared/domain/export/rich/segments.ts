import type { TimedNote } from './timed-notes.ts';

/** Where a segment of the film begins and ends, in seconds with at most three decimals; no `end` for a point. */
export interface Segment {
  readonly start: number;
  readonly end?: number;
}

/** The part of the film that a note is about, for programs that cut films. */
export function segmentOf({ time }: TimedNote): Segment {
  const start = time.startMs / 1_000;
  return time.endMs === null ? { start } : { start, end: time.endMs / 1_000 };
}
