import type { Mono } from './report.ts';
import { driftShare, type Span } from './span.ts';

/**
 * The lowest place that the reports of the last moments alone allow, for a player that may stand for a moment in silence:
 * what was proved before such a moment is too high afterwards, and nothing need contradict it. Kept in two windows, so
 * that at least one whole window of reports always counts. Milliseconds of source time at `t`.
 */
export interface Floor {
  readonly before: number;
  readonly now: number;
  /** When the newer window began. */
  readonly since: Mono;
  readonly t: Mono;
}

/** A floor that is known at one moment only. */
export const floorAt = ({ lo, t }: Span): Floor => ({ before: lo, now: lo, since: t, t });

/** The same floor at another moment, for a player that runs at `speed`. */
export const moveFloor = (floor: Floor, to: Mono, speed: number): Floor => {
  const byMs = (to - floor.t) * speed - (speed > 0 ? Math.abs(to - floor.t) * driftShare : 0);
  return { ...floor, before: floor.before + byMs, now: floor.now + byMs, t: to };
};

/** The floor with another report in it; both must be of the same moment. After `windowMs` a new window begins. */
export const raiseFloor = (floor: Floor, proof: Span, windowMs: number): Floor =>
  floor.t - floor.since > windowMs
    ? { before: floor.now, now: proof.lo, since: floor.t, t: floor.t }
    : { ...floor, now: Math.max(floor.now, proof.lo) };

/** Never above the place itself, which may have been moved down. */
export const capFloor = (floor: Floor, { lo }: Span): Floor => ({
  ...floor,
  before: Math.min(floor.before, lo),
  now: Math.min(floor.now, lo),
});

/** The floor moved as its place was moved, from one span to the other of the same moment. */
export const shiftFloor = (floor: Floor, from: Span, to: Span): Floor => ({
  ...floor,
  before: floor.before + to.lo - from.lo,
  now: floor.now + to.lo - from.lo,
});

/** The height of a floor. */
export const heightOf = ({ before, now }: Floor): number => Math.max(before, now);
