/** A row of the table of distances: one for each beginning of the second word. */
type Row = number[];

/** Where in the table one stands: the two words, how many letters of the first, and the rows around. */
interface Step {
  readonly a: string;
  readonly b: string;
  readonly at: number;
  readonly before: Readonly<Row>;
  readonly above: Readonly<Row>;
  readonly current: Row;
}

const isSame = ({ a, b, at }: Step, to: number): boolean => a.charCodeAt(at - 1) === b.charCodeAt(to - 1);

const isSwap = ({ a, b, at }: Step, to: number): boolean =>
  at > 1 &&
  to > 1 &&
  a.charCodeAt(at - 1) === b.charCodeAt(to - 2) &&
  a.charCodeAt(at - 2) === b.charCodeAt(to - 1);

function cellOf(step: Step, to: number): number {
  const change = Math.min(step.above[to] ?? 0, step.current[to - 1] ?? 0) + 1;
  const best = Math.min(change, (step.above[to - 1] ?? 0) + (isSame(step, to) ? 0 : 1));
  return isSwap(step, to) ? Math.min(best, (step.before[to - 2] ?? 0) + 1) : best;
}

/** Fills the current row; gives its smallest number. */
function fillRow(step: Step): number {
  let least = step.at;
  step.current[0] = step.at;
  for (let to = 1; to <= step.b.length; to += 1) {
    const cell = cellOf(step, to);
    step.current[to] = cell;
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
  let before: Row = [];
  let above: Row = Array.from({ length: b.length + 1 }, (_, at) => at);
  let current: Row = [];
  for (let at = 1; at <= a.length; at += 1) {
    if (fillRow({ a, b, at, before, above, current }) > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[b.length] ?? most, most + 1);
}
