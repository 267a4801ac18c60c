/** Where a player may be at a moment: between `lo` and `hi` (ms of source time) at `t` (ms of CLOCK_MONOTONIC). */
export interface Span {
  readonly lo: number;
  readonly hi: number;
  readonly t: number;
}

/**
 * How far a player's clock and this computer's may run apart, as a share of the time: tens of ppm were measured, and
 * mpv may run 0.1 % off its speed to match a screen without saying so.
 */
export const driftShare = 0.002;

/** The same span at another moment (also an earlier one), for a player that runs at `speed`; what stands grows no wider. */
export const moveSpan = ({ lo, hi, t }: Span, to: number, speed: number): Span => {
  const passed = to - t;
  const drift = speed > 0 ? Math.abs(passed) * driftShare : 0;
  return { lo: lo + speed * passed - drift, hi: hi + speed * passed + drift, t: to };
};

/** What both allow; `lo` above `hi` when they contradict each other. Both must be of the same moment. */
export const meet = (one: Span, other: Span): Span => ({
  lo: Math.max(one.lo, other.lo),
  hi: Math.min(one.hi, other.hi),
  t: one.t,
});

/** How far two spans are apart; zero or less when they meet. */
export const gapOf = (one: Span, other: Span): number => {
  const { lo, hi } = meet(one, other);
  return lo - hi;
};

/** The middle of a span. */
export const middleOf = ({ lo, hi }: Span): number => (lo + hi) / 2;

/** Half the width of a span. */
export const halfOf = ({ lo, hi }: Span): number => (hi - lo) / 2;
