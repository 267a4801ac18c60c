const row = (length: number): number[] => Array.from({ length }, (_, at) => at);

interface Rows {
  readonly before: readonly number[];
  readonly above: readonly number[];
}

/** One row of the table of distances: `at` letters of `a` against every beginning of `b`. */
function nextRow(words: readonly [string, string], at: number, { before, above }: Rows): number[] {
  const [a, b] = words;
  const current = [at];
  for (let to = 1; to <= b.length; to += 1) {
    const cost = a[at - 1] === b[to - 1] ? 0 : 1;
    const change = Math.min((above[to] ?? 0) + 1, (current[to - 1] ?? 0) + 1, (above[to - 1] ?? 0) + cost);
    const isSwap = at > 1 && to > 1 && a[at - 1] === b[to - 2] && a[at - 2] === b[to - 1];
    current.push(isSwap ? Math.min(change, (before[to - 2] ?? 0) + 1) : change);
  }
  return current;
}

/**
 * How many slips of the finger lie between two words: a letter too many, missing, wrong, or two swapped.
 * Gives `most + 1` as soon as it is clear that there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let rows: Rows = { before: [], above: row(b.length + 1) };
  for (let at = 1; at <= a.length; at += 1) {
    const current = nextRow([a, b], at, rows);
    if (Math.min(...current) > most) return most + 1;
    rows = { before: rows.above, above: current };
  }
  return Math.min(rows.above[b.length] ?? most + 1, most + 1);
}
