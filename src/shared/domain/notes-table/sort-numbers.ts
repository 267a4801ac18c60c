import { PORTION, type Pausing } from '../export/pausing.ts';

type Compare = (a: number, b: number) => number;

/** Two sorted stretches beside each other: `from` to `middle`, and `middle` to `end`. */
interface Pair {
  readonly from: number;
  readonly middle: number;
  readonly end: number;
}

/** Merges a pair of `source` into the same place of `target`; of equal ones those of the first stretch come first. */
function* mergePair(
  { source, target, compare }: { source: Uint32Array; target: Uint32Array; compare: Compare },
  { from, middle, end }: Pair,
): Pausing<void> {
  const isFirst = (left: number, right: number): boolean =>
    right >= end || (left < middle && compare(source[left] ?? 0, source[right] ?? 0) <= 0);
  let [left, right] = [from, middle];
  for (let at = from; at < end; at += 1) {
    if (at % (PORTION * 10) === 0) yield '';
    const takesLeft = isFirst(left, right);
    target[at] = source[takesLeft ? left : right] ?? 0;
    if (takesLeft) left += 1;
    else right += 1;
  }
}

/** Sorts numbers into a new block, stable, with pauses; plain numbers, because there are many of them. */
export function* sortNumbers(numbers: Uint32Array, compare: Compare): Pausing<Uint32Array> {
  const { length } = numbers;
  let source = numbers.slice();
  let target = new Uint32Array(length);
  for (let from = 0; from < length; from += PORTION) {
    source.subarray(from, from + PORTION).sort(compare);
    yield '';
  }
  for (let width = PORTION; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const pair = { from, middle: Math.min(from + width, length), end: Math.min(from + 2 * width, length) };
      yield* mergePair({ source, target, compare }, pair);
    }
    [source, target] = [target, source];
  }
  return source;
}
