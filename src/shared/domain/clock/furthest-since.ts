import type { ClockStep } from './walk-clock.ts';

/**
 * The furthest film time (whole ms) that a walk reached since the time of day `sinceMs` (Unix ms); 0 when it went
 * nowhere. Counted from the first step that ends after it, in the order of the log, so that a time of day which is set back
 * later changes nothing.
 */
export const furthestSince = (steps: readonly ClockStep[], sinceMs: number): number => {
  const first = steps.findIndex(({ to }) => to.at.wallMs > sinceMs);
  if (first === -1) return 0;
  return Math.floor(steps.slice(first).reduce((furthest, { to }) => Math.max(furthest, to.filmMs), 0));
};
