/** Milliseconds since a key was pressed on this page's monotonic clock, at most the day that the contract allows. */
export const ago = (pressedAtMs: number): number =>
  Math.min(86_400_000, Math.max(0, performance.now() - pressedAtMs));
