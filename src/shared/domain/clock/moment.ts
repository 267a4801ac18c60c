import type { Moment } from './sync-event.ts';

/** How long passed between two moments in milliseconds, and the doubt that measuring it brought in. */
export interface Elapsed {
  readonly ms: number;
  readonly doubtMs: number;
}

/** What a restart of the app adds to the doubt of a running clock, in milliseconds. */
const restartDoubtMs = 1000;

/**
 * Measures the time from one moment to a later one.
 * Within a session only the monotonic clock counts, so setting the time of day changes nothing. Across sessions
 * there is only the time of day: it costs a second of doubt, and when it ran backwards nothing is taken to have
 * passed and the whole step back becomes doubt.
 */
export const elapsedBetween = (from: Moment, to: Moment): Elapsed => {
  if (from.session === to.session) return { ms: Math.max(0, to.monoMs - from.monoMs), doubtMs: 0 };
  const ms = to.wallMs - from.wallMs;
  return ms >= 0 ? { ms, doubtMs: restartDoubtMs } : { ms: 0, doubtMs: restartDoubtMs - ms };
};

const compareText = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** Finds the earliest moment of each session by its monotonic clock. */
const sessionStarts = (moments: readonly Moment[]): ReadonlyMap<string, Moment> => {
  const starts = new Map<string, Moment>();
  for (const moment of moments) {
    const known = starts.get(moment.session);
    if (known === undefined || moment.monoMs < known.monoMs) starts.set(moment.session, moment);
  }
  return starts;
};

/**
 * Makes the comparison that puts `moments` in the order in which they happened.
 * Sessions never interleave, so they are ordered as wholes: by run number, else by the time of day at which each
 * was first heard of. Within one session the monotonic clock decides. Compares only moments it was given.
 */
export const momentOrder = (moments: readonly Moment[]): ((left: Moment, right: Moment) => number) => {
  const starts = sessionStarts(moments);
  const startOf = (moment: Moment): Moment => starts.get(moment.session) ?? moment;
  return (left, right) => {
    if (left.session === right.session) return left.monoMs - right.monoMs;
    const [first, second] = [startOf(left), startOf(right)];
    return (
      (first.run ?? 0) - (second.run ?? 0) ||
      first.wallMs - second.wallMs ||
      compareText(left.session, right.session)
    );
  };
};
