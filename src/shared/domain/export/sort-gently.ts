import { PORTION, type Pausing } from './pausing.ts';

type Compare<T> = (a: T, b: T) => number;

/** Merges two sorted lists; of equal ones the first list's come first. */
function* merged<T>(first: readonly T[], second: readonly T[], compare: Compare<T>): Pausing<readonly T[]> {
  const result: T[] = [];
  let [earlier, later] = [first[0], second[0]];
  let [taken, added] = [0, 0];
  while (earlier !== undefined && later !== undefined) {
    if (compare(earlier, later) <= 0) {
      result.push(earlier);
      taken += 1;
      earlier = first[taken];
    } else {
      result.push(later);
      added += 1;
      later = second[added];
    }
    if (result.length % PORTION === 0) yield '';
  }
  return result.concat(first.slice(taken), second.slice(added));
}

/** How many are sorted in one go: a millisecond of work, and half as many merges as with a `PORTION`. */
const RUN = 8 * PORTION;

/** Sorts like `toSorted`, stable, with pauses: sorting 100,000 notes in one go would hold up the window. */
export function* sortGently<T extends object>(
  items: readonly T[],
  compare: Compare<T>,
): Pausing<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).toSorted(compare));
    yield '';
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
