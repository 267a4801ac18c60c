import { PORTION, type Pausing } from '../export/pausing.ts';
import type { Note } from '../notebook/records.ts';
import { compareNotes } from '../notebook/compare-notes.ts';
import { compareBy, keyOfNote, type Listing, type TableOrder } from './compare-by.ts';
import type { NoteCatalogue } from './note-catalogue.ts';
import { sortNumbers } from './sort-numbers.ts';

type Numbers = Pick<NoteCatalogue, 'noteAt' | 'isListed' | 'size'>;

/** The numbers of all notes of a catalogue that are listed. */
function* listedNumbers({ size, isListed }: Numbers): Pausing<Uint32Array> {
  const numbers = new Uint32Array(size());
  let count = 0;
  for (let number = 0; number < numbers.length; number += 1) {
    if (number % (PORTION * 10) === 0) yield '';
    if (!isListed(number)) continue;
    numbers[count] = number;
    count += 1;
  }
  return numbers.slice(0, count);
}

/** Puts all notes in the order of the film, from which every other order is made; in portions. */
export function* filmOrder(catalogue: Numbers): Pausing<Uint32Array> {
  const { noteAt, size } = catalogue;
  const starts = new Float64Array(size());
  for (let number = 0; number < starts.length; number += 1) {
    if (number % (PORTION * 10) === 0) yield '';
    starts[number] = noteAt(number)?.filmMs ?? Infinity;
  }
  const compare = (a: number, b: number): number => {
    const [first, second] = [starts[a] ?? 0, starts[b] ?? 0];
    if (first !== second) return first < second ? -1 : 1;
    const [one, other] = [noteAt(a), noteAt(b)];
    return one === undefined || other === undefined ? 0 : compareNotes(one, other);
  };
  return yield* sortNumbers(yield* listedNumbers(catalogue), compare);
}

/** Texts as their places among all texts, so that sorting compares numbers; in portions. */
function* ranksOf(texts: readonly string[]): Pausing<ReadonlyMap<string, number>> {
  const order = yield* sortNumbers(Uint32Array.from(texts.keys()), (a, b) => {
    const [first, second] = [texts[a] ?? '', texts[b] ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  });
  const ranks = new Map<string, number>();
  for (const [rank, number] of order.entries()) {
    if (rank % (PORTION * 10) === 0) yield '';
    ranks.set(texts[number] ?? '', rank);
  }
  return ranks;
}

/** What each note of an order is sorted by. */
function* ownKeys(
  order: Uint32Array,
  { sort }: TableOrder,
  { noteAt, listing }: Pick<Numbers, 'noteAt'> & { readonly listing: Listing },
): Pausing<readonly (number | string | null)[]> {
  const keys: (number | string | null)[] = [];
  for (const number of order) {
    const note = noteAt(number);
    keys.push(note === undefined ? null : keyOfNote(sort, note, listing));
    if (keys.length % (PORTION * 10) === 0) yield '';
  }
  return keys;
}

/** The same as numbers, by the number of the note: what has nothing stands last, whichever way the rest is turned. */
function* sortKeys(
  order: Uint32Array,
  by: TableOrder,
  ground: Numbers & { readonly listing: Listing },
): Pausing<Float64Array> {
  const own = yield* ownKeys(order, by, ground);
  const texts = new Set(own.filter((key) => typeof key === 'string'));
  const ranks = yield* ranksOf([...texts]);
  const keys = new Float64Array(ground.size());
  for (const [at, number] of order.entries()) {
    if (at % (PORTION * 10) === 0) yield '';
    const key = own[at] ?? null;
    const value = typeof key === 'string' ? (ranks.get(key) ?? 0) : key;
    keys[number] = value === null ? Infinity : by.descending ? -value : value;
  }
  return keys;
}

/** Another order out of that of the film, in which equal ones stay; in portions. */
export function* orderFrom(
  film: Uint32Array,
  order: TableOrder,
  ground: Numbers & { readonly listing: Listing },
): Pausing<Uint32Array> {
  if (order.sort === 'time' && !order.descending) return film;
  const keys = yield* sortKeys(film, order, ground);
  const places = new Uint32Array(ground.size());
  for (const [place, number] of film.entries()) places[number] = place;
  return yield* sortNumbers(film, (a, b) => {
    const [first, second] = [keys[a] ?? 0, keys[b] ?? 0];
    if (first !== second) return first < second ? -1 : 1;
    return (places[a] ?? 0) - (places[b] ?? 0);
  });
}

/** Where a note belongs in an order in which it does not stand. */
function placeIn(order: Uint32Array, isBefore: (number: number) => boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(order[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An order after some notes changed: those are taken out and put in where they belong now. */
export function* reorder(
  order: Uint32Array,
  changed: readonly number[],
  { noteAt, isListed, by, listing }: Numbers & { readonly by: TableOrder; readonly listing: Listing },
): Pausing<Uint32Array> {
  const compare = compareBy(by, listing);
  const noteCompare = (a: number, note: Note): number => {
    const other = noteAt(a);
    return other === undefined ? 0 : compare(other, note);
  };
  const out = new Set(changed);
  const rest = order.filter((number) => !out.has(number));
  const coming = yield* sortNumbers(Uint32Array.from(changed.filter(isListed)), (a, b) => {
    const note = noteAt(b);
    return note === undefined ? 0 : noteCompare(a, note);
  });
  const result = new Uint32Array(rest.length + coming.length);
  let taken = 0;
  for (const [added, number] of coming.entries()) {
    if (added % PORTION === 0) yield '';
    const note = noteAt(number);
    const place = note === undefined ? taken : placeIn(rest, (other) => noteCompare(other, note) < 0);
    result.set(rest.subarray(taken, place), taken + added);
    result[place + added] = number;
    taken = place;
  }
  result.set(rest.subarray(taken), taken + coming.length);
  return result;
}
