import { retractedIds } from './active-events.ts';
import { isMoving } from './clock-track.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, SyncEvent } from './sync-event.ts';
import { walkClock, type ClockStep } from './walk-clock.ts';

/** A stretch of film time in milliseconds, from the first moment in it to the first one after it. */
export type FilmRange = readonly [from: number, to: number];

/** A stretch must have run for this much film time (milliseconds) to count as watched. */
const leastWatchedMs = 5000;

/**
 * Faster than this (film ms per ms) nobody follows a film: people watch at up to twice its speed, and an edition can
 * add a little to that.
 */
export const fastestWatched = 2.2;

/** The film time (ms) up to which somebody is known to have followed a step; not beyond its end. */
export const followedTo = ({ to }: ClockStep): number =>
  Math.min(to.filmMs, to.following.left?.filmMs ?? to.filmMs);

/** Whether film ran in a step so that somebody could follow it, however short the step. */
export const isWatching = (step: ClockStep): boolean =>
  isMoving(step.from) &&
  step.from.rate <= fastestWatched &&
  step.from.following.left === null &&
  followedTo(step) > step.from.filmMs;

/**
 * The steps that can be judged: not the last one while it leads from one run of the app into another, because only the
 * new run's first sign of life says how long the app was closed. Judged by `now` it would count first and not later.
 */
const settledSteps = (steps: readonly ClockStep[]): readonly ClockStep[] => {
  const last = steps.at(-1);
  return last !== undefined && last.from.at.session !== last.to.at.session ? steps.slice(0, -1) : steps;
};

/** A range that was played on end, and how much film ran in it: less than its length where a player was behind. */
interface Stretch {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly ranMs: number;
}

/** How far apart (film ms) two steps of one stretch may be: a followed player's correction, and nothing that ran unseen. */
const joinedMs = 500;

const joins = (last: Stretch, step: Stretch): boolean =>
  last.id === step.id && Math.abs(step.from - last.to) <= joinedMs;

const joined = (last: Stretch, step: Stretch): Stretch => ({
  id: last.id,
  from: Math.min(last.from, step.from),
  to: Math.max(last.to, step.to),
  ranMs: last.ranMs + step.ranMs,
});

/** Joins steps that go on where the last one ended into stretches, in the order in which they were played. */
const playedStretches = (steps: readonly ClockStep[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const step of settledSteps(steps).filter(isWatching)) {
    const last = stretches.at(-1);
    const [from, to] = [step.from.filmMs, followedTo(step)];
    const next = { id: step.from.stretch, from, to, ranMs: to - from };
    if (last !== undefined && joins(last, next)) stretches.splice(-1, 1, joined(last, next));
    else stretches.push(next);
  }
  return stretches;
};

/**
 * The stretches of film that were really watched by `now`: in order of film time, not overlapping.
 * Watched means that the clock ran, outside breaks, for at least five seconds on end while the film was followed (see
 * `Following`); neither a pause nor a followed player's small correction ends a stretch, a jump does.
 */
export const watchedRanges = (log: readonly SyncEvent[], now: Moment): readonly FilmRange[] => {
  const counted = playedStretches(walkClock(log, now).steps)
    .filter(({ from, to, ranMs }) => Math.min(to - from, ranMs) >= leastWatchedMs)
    .toSorted((left, right) => left.from - right.from);
  const ranges: FilmRange[] = [];
  for (const { from, to } of counted) {
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) ranges.splice(-1, 1, [last[0], Math.max(last[1], to)]);
    else ranges.push([from, to]);
  }
  return ranges;
};

const consentedTo = (log: readonly SyncEvent[], now: Moment): number => {
  const ordered = orderedLog(log, now);
  const retracted = retractedIds(ordered);
  return ordered.reduce(
    (furthest, { id, change }) =>
      change.kind === 'seen-to' && !retracted.has(id) ? Math.max(furthest, change.filmMs) : furthest,
    0,
  );
};

/**
 * The furthest film time (whole milliseconds) that was really watched by `now`, or that the viewer said they had
 * seen; it alone opens gates. A jump does not raise it, rewinding does not lower it, and taking back the events
 * that raised it does. Rounded down: late is allowed, early is not.
 */
export const watchedTo = (log: readonly SyncEvent[], now: Moment): number => {
  const furthest = watchedRanges(log, now).at(-1)?.[1] ?? 0;
  return Math.floor(Math.max(furthest, consentedTo(log, now)));
};
