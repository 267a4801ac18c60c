import { momentBefore } from './moment-before.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, SyncEvent } from './sync-event.ts';
import { walkClock } from './walk-clock.ts';

/** What happened to the film clock between the last thing that was done in one run of the app and the next run. */
export interface Away {
  /** How long ago the last thing was done, in milliseconds of the viewer's time. */
  readonly awayMs: number;
  /** Where the film was then, in whole milliseconds of film time. */
  readonly leftFilmMs: number;
  /** How much film time the clock has counted since; 0 when it stood still. */
  readonly wentOnMs: number;
}

/** Shorter absences are a restart and no coming back: 10 minutes. */
const leastAwayMs = 10 * 60 * 1000;

/** The last moment at which something was done: that of the last event, or the time of day of a later act. */
const lastDone = (last: Moment, now: Moment, lastActWallMs: number): Moment =>
  last.wallMs >= lastActWallMs ? last : momentBefore(now, now.wallMs - lastActWallMs);

/**
 * Says how long the viewer has been away by `now`, when nothing has been done in this run yet; null when something
 * has, when it is less than ten minutes, before the start and after the end.
 * Nobody writes down when the app closes, so it counts from the last thing that was done: the last clock event, or
 * `lastActWallMs` (Unix ms), what else was done, such as a note. It can therefore say too long, never too short.
 */
export const awayBetween = (
  log: readonly SyncEvent[],
  now: Moment,
  lastActWallMs = Number.NEGATIVE_INFINITY,
): Away | null => {
  const last = orderedLog(log, now).at(-1);
  if (last === undefined || last.at.session === now.session) return null;
  const left = lastDone(last.at, now, lastActWallMs);
  const awayMs = now.wallMs - left.wallMs;
  const then = walkClock(log, left).end;
  if (awayMs < leastAwayMs || then.mode === 'ready' || then.mode === 'finished') return null;
  const wentOnMs = Math.max(0, Math.round(walkClock(log, now).end.filmMs - then.filmMs));
  return { awayMs, leftFilmMs: Math.round(then.filmMs), wentOnMs };
};
