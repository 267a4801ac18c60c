import type { Announce } from '../ipc/announce.ts';

/** Between two announcements (ms): a bar that moves ten times a second is smooth, and more would only cost. */
const BETWEEN_MS = 100;

/** Tells how far an export is, at most ten times a second; the beginning and the last note are always told. `now` is monotonic (ms). */
export function tellProgress(announce: Announce, now: () => number): (done: number, of: number) => void {
  let toldAt = -Infinity;
  return (done, of) => {
    if (done < of && done > 0 && now() - toldAt < BETWEEN_MS) return;
    toldAt = now();
    announce({ name: 'exportProgress', payload: { done, of } });
  };
}
