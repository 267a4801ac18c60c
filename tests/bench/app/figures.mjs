/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The middle of some values. */
export const median = (values) => percentile(values, 0.5);

/**
 * What several runs gave: their middle, and how far the middle half of them lies apart. The lowest stands beside it
 * because on a busy computer it is the one that was disturbed least.
 */
export function spreadOf(values) {
  return {
    median: median(values),
    lowest: Math.min(...values),
    quarter: percentile(values, 0.25),
    threeQuarters: percentile(values, 0.75),
    runs: values.length,
  };
}

/** A number for people: no more digits than it deserves. */
export function shown(value) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}
