/** Three rows of the table of distances: before the one above, above, and the one being filled. */
type Rows = readonly [readonly number[], readonly number[], number[]];

/** Fills the row for `at` letters of `a` against every beginning of `b`; gives its smallest number. */
function fillRow(a: string, b: string, [before, above, current]: Rows, at: number): number {
  const letter = a.charCodeAt(at - 1);
  const earlier = a.charCodeAt(at - 2);
  current[0] = at;
  let least = at;
  for (let to = 1; to <= b.length; to += 1) {
    const isSame = letter === b.charCodeAt(to - 1);
    const isSwap = letter === b.charCodeAt(to - 2) && earlier === b.charCodeAt(to - 1);
    const change = Math.min(above[to] ?? 0, current[to - 1] ?? 0) + 1;
    const best = Math.min(change, (above[to - 1] ?? 0) + (isSame ? 0 : 1));
    const cell = isSwap && at > 1 && to > 1 ? Math.min(best, (before[to - 2] ?? 0) + 1) : best;
    current[to] = cell;
    if (cell < least) least = cell;
  }
  return least;
}

const sharedStart = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
};

const sharedEnd = (a: string, b: string, from: number): number => {
  let shared = 0;
  const most = Math.min(a.length, b.length) - from;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared)) shared += 1;
  return shared;
};

/**
 * How many slips of the finger lie between two words: a letter too many, missing, wrong, or two swapped.
 * Gives `most + 1` as soon as it is clear that there are more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  let current: number[] = [];
  for (let at = 1; at <= a.length; at += 1) {
    if (fillRow(a, b, [before, above, current], at) > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[b.length] ?? most, most + 1);
}
