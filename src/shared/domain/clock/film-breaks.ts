import type { Moment, SyncEvent } from './sync-event.ts';
import { walkClock } from './walk-clock.ts';

/** One ad break: the film time at which it holds the film, how long it lasted so far (ms), and whether it is over. */
export interface FilmBreak {
  readonly atMs: number;
  readonly lastedMs: number;
  readonly isOver: boolean;
}

/**
 * The ad breaks up to `now`, in the order in which they happened.
 * A break takes no film time, so each is a point on the film with a length on the viewer's clock. One that was
 * ended by a resume, a new start or the end of the film is over too.
 */
export const filmBreaks = (log: readonly SyncEvent[], now: Moment): readonly FilmBreak[] => {
  const { steps } = walkClock(log, now);
  const breaks: FilmBreak[] = [];
  let current: FilmBreak | null = null;
  for (const { from, to } of steps) {
    if (from.breakMs === null || to.breakMs === null) {
      if (current !== null) breaks.push({ ...current, isOver: true });
      current = null;
    } else {
      const atMs: number = current?.atMs ?? Math.round(from.filmMs);
      current = { atMs, lastedMs: Math.round(to.breakMs), isOver: false };
    }
  }
  return current === null ? breaks : [...breaks, current];
};
