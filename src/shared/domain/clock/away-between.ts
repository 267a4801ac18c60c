import { isMoving, type ClockTrack } from './clock-track.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, SyncEvent } from './sync-event.ts';
import { walkClock } from './walk-clock.ts';

/** How a viewer left the film, for the question that the window asks about it. */
export interface Away {
  /** How long ago that was, in milliseconds of the viewer's time. */
  readonly awayMs: number;
  /** Where the film was then, in whole milliseconds of film time. */
  readonly leftFilmMs: number;
  /** How much film time the clock has counted since; 0 when it stood still. */
  readonly wentOnMs: number;
}

/** After a shorter absence (10 minutes) from a clock that stood still there is nothing to say. */
const leastHeldMs = 10 * 60 * 1000;

/** What a player says in this run is not the viewer's doing; what it said in an earlier one was while it was followed. */
const isDone = ({ at, change }: SyncEvent, now: Moment): boolean => {
  if (change.kind === 'report' || change.kind === 'unfollow') return at.session !== now.session;
  return change.kind !== 'alive';
};

/** The viewer comes back to a clock that stood still, and has done nothing in this run yet. */
const heldAway = (end: ClockTrack, last: SyncEvent | undefined, lastActWallMs: number): Away | null => {
  const isOver = end.mode === 'ready' || end.mode === 'finished' || isMoving(end);
  if (last === undefined || last.at.session === end.at.session || isOver) return null;
  const awayMs = end.at.wallMs - Math.max(last.at.wallMs, lastActWallMs);
  return awayMs < leastHeldMs ? null : { awayMs, leftFilmMs: Math.round(end.filmMs), wentOnMs: 0 };
};

/**
 * How the viewer left the film, while that is still a question at `now`; null otherwise.
 * It is one for as long as the clock has run on without anybody known to follow it (Docket closed or asleep, or the
 * slot of the film without a press) and no place has been confirmed since: until then watched-to stands still. And it
 * is one after ten minutes away from a clock that stood still, until something is done; there `lastActWallMs` (Unix ms)
 * is what else was done last, such as a note.
 */
export const awayBetween = (
  log: readonly SyncEvent[],
  now: Moment,
  lastActWallMs = Number.NEGATIVE_INFINITY,
): Away | null => {
  const { end } = walkClock(log, now);
  const { left } = end.following;
  if (left === null) {
    const done = orderedLog(log, now).filter((event) => isDone(event, now));
    return heldAway(end, done.at(-1), lastActWallMs);
  }
  return {
    awayMs: Math.max(0, now.wallMs - left.at.wallMs),
    leftFilmMs: Math.round(left.filmMs),
    wentOnMs: Math.max(0, Math.round(end.filmMs - left.filmMs)),
  };
};
