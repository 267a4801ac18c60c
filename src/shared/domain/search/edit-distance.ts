/** Rows of the table of distances, used again for every pair of words: one cell for each beginning of the second. */
interface Rows {
  /** The row before the last, the last, and the one that is being filled. */
  before: Int32Array;
  above: Int32Array;
  current: Int32Array;
}

const rows: Rows = { before: new Int32Array(64), above: new Int32Array(64), current: new Int32Array(64) };

/** Two words without what they share at their ends, and the most slips that are of interest. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly most: number;
}

const cell = (row: Int32Array, at: number): number => row[at] ?? 0;

function cellOf({ a, b }: Pair, at: number, to: number): number {
  const letter = a.charCodeAt(at - 1);
  const other = b.charCodeAt(to - 1);
  const change = Math.min(cell(rows.above, to), cell(rows.current, to - 1)) + 1;
  const best = Math.min(change, cell(rows.above, to - 1) + (letter === other ? 0 : 1));
  const isSwap =
    at > 1 && to > 1 && letter === b.charCodeAt(to - 2) && a.charCodeAt(at - 2) === other && letter !== other;
  return isSwap ? Math.min(best, cell(rows.before, to - 2) + 1) : best;
}

/** Fills the cells of a row that can be small enough: those near the diagonal. Gives the smallest of them. */
function fillRow(pair: Pair, at: number): number {
  const { b, most } = pair;
  const from = Math.max(1, at - most);
  const end = Math.min(b.length, at + most);
  rows.current[from - 1] = from === 1 ? at : most + 1;
  let least = cell(rows.current, from - 1);
  for (let to = from; to <= end; to += 1) {
    const value = cellOf(pair, at, to);
    rows.current[to] = value;
    if (value < least) least = value;
  }
  if (end < b.length) rows.current[end + 1] = most + 1;
  return least;
}

function begin({ b }: Pair): void {
  if (rows.above.length <= b.length + 1) {
    for (const row of ['before', 'above', 'current'] as const) rows[row] = new Int32Array(2 * b.length + 2);
  }
  for (let to = 0; to <= b.length; to += 1) rows.above[to] = to;
}

const sharedStart = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
};

const sharedEnd = (a: string, b: string, from: number): number => {
  let shared = 0;
  const most = Math.min(a.length, b.length) - from;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared))
    shared += 1;
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
  const pair = { a, b, most };
  begin(pair);
  for (let at = 1; at <= a.length; at += 1) {
    if (fillRow(pair, at) > most) return most + 1;
    const { before, above, current } = rows;
    rows.before = above;
    rows.above = current;
    rows.current = before;
  }
  return Math.min(cell(rows.above, b.length), most + 1);
}
