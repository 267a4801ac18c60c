import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareViewings,
  compareWords,
  NEAR_MS,
} from '../../../src/shared/domain/notes-table/compare-viewings.ts';
import { noteAt } from '../features/note.ts';
import { anyNotes } from './any-note.ts';

const idsOf = (places: ReturnType<typeof compareViewings>) =>
  places.map(({ fromMs, first, second }) => [fromMs, first.map(({ id }) => id), second.map(({ id }) => id)]);

describe('two viewings beside each other', () => {
  it('set notes that begin within half a minute at one place, to the millisecond', () => {
    const first = [noteAt('a', 10_000), noteAt('b', 10_000 + NEAR_MS + 1)];
    const second = [noteAt('c', 10_000 + NEAR_MS)];
    expect(idsOf(compareViewings(first, second))).toEqual([
      [10_000, ['a'], ['c']],
      [10_000 + NEAR_MS + 1, ['b'], []],
    ]);
  });

  it('measure from the first note of a place, so that many notes do not run together', () => {
    const first = [0, 20_000, 40_000].map((ms) => noteAt(`at${ms}`, ms));
    expect(idsOf(compareViewings(first, []))).toEqual([
      [0, ['at0', 'at20000'], []],
      [40_000, ['at40000'], []],
    ]);
  });

  it('keep notes without a time in a place of their own, at the end', () => {
    expect(idsOf(compareViewings([noteAt('u', null)], [noteAt('t', 5), noteAt('v', null)]))).toEqual([
      [5, [], ['t']],
      [null, ['u'], ['v']],
    ]);
  });

  it('lose no note and show none twice or deleted', () => {
    fc.assert(
      fc.property(anyNotes(), anyNotes(), (first, others) => {
        const second = others.map((note) => ({ ...note, id: `second-${note.id}` }));
        const places = compareViewings(first, second);
        expect(places.flatMap((place) => [...place.first]).toSorted(byId)).toEqual(first.toSorted(byId));
        expect(places.flatMap((place) => [...place.second]).toSorted(byId)).toEqual(second.toSorted(byId));
      }),
    );
  });

  it.each([
    [[noteAt('a', 1)], [noteAt('b', 2)], 'You wrote at 1 place of the film, at 1 place of them both times.'],
    [
      [noteAt('a', 1)],
      [noteAt('b', 90_000)],
      'You wrote at 2 places of the film, at no places of them both times.',
    ],
    [[noteAt('a', 1)], [], 'The second viewing has no notes.'],
    [
      [noteAt('a', null)],
      [noteAt('b', 2)],
      'No note of the first viewing has a film time, so none of them can be set beside a place of the film.',
    ],
  ])('say what can be said and what cannot', (first, second, words) => {
    expect(compareWords(first, second)).toBe(words);
  });
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
