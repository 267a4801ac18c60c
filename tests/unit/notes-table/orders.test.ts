import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { compareBy } from '../../../src/shared/domain/notes-table/compare-by.ts';
import { createNoteCatalogue } from '../../../src/shared/domain/notes-table/note-catalogue.ts';
import { noFilter } from '../../../src/shared/domain/notes-table/note-filter.ts';
import { filmOrder, orderFrom, reorder } from '../../../src/shared/domain/notes-table/note-orders.ts';
import { sortColumns, type SortColumn } from '../../../src/shared/domain/notes-table/question.ts';
import { noteAt } from '../features/note.ts';
import { anyNotes } from './any-note.ts';

const listing = (caseId: string): number | undefined => ({ 'dawn-jackson': 1, 'momolu-stewart': 3 })[caseId];
const TITLE = 'film';

function catalogueOf(notes: readonly Note[]) {
  const catalogue = createNoteCatalogue(TITLE);
  atOnce(catalogue.take(notes));
  return catalogue;
}

function inOrder(notes: readonly Note[], sort: SortColumn, descending = false): readonly string[] {
  const catalogue = catalogueOf(notes);
  const film = atOnce(filmOrder(catalogue));
  const order = atOnce(orderFrom(film, { sort, descending }, { ...catalogue, listing }));
  return [...order].map((number) => catalogue.noteAt(number)?.id ?? 'none');
}

const notes = [
  noteAt('late', 90_000, { text: 'abc', caseIds: ['dawn-jackson'], tags: ['Zeal'], kind: 'question' }),
  noteAt('untimed', null, { text: 'a', createdAt: '2026-11-22T19:00:00.000Z', tags: ['apple'] }),
  noteAt('early', 10_000, { text: 'ab', caseIds: ['momolu-stewart'], editedAt: '2026-11-23T00:00:00.000Z' }),
  noteAt('gone', 5_000, { deletedAt: '2026-11-22T22:00:00.000Z' }),
];

describe('the order of a table', () => {
  it.each<[SortColumn, readonly string[], readonly string[]]>([
    ['time', ['early', 'late', 'untimed'], ['late', 'early', 'untimed']],
    ['written', ['untimed', 'early', 'late'], ['early', 'late', 'untimed']],
    ['edited', ['late', 'untimed', 'early'], ['early', 'late', 'untimed']],
    ['case', ['late', 'early', 'untimed'], ['early', 'late', 'untimed']],
    ['kind', ['early', 'untimed', 'late'], ['late', 'early', 'untimed']],
    ['length', ['untimed', 'early', 'late'], ['late', 'early', 'untimed']],
    ['tag', ['untimed', 'late', 'early'], ['late', 'untimed', 'early']],
  ])('by %s: what has none stands last both ways, and deleted notes nowhere', (sort, up, down) => {
    expect(inOrder(notes, sort)).toEqual(up);
    expect(inOrder(notes, sort, true)).toEqual(down);
  });

  it('is the same from whatever order one comes', () => {
    fc.assert(
      fc.property(anyNotes(), fc.constantFrom(...sortColumns), fc.boolean(), (all, sort, descending) => {
        expect(inOrder(all.toReversed(), sort, descending)).toEqual(inOrder(all, sort, descending));
      }),
    );
  });

  it('is that of comparing note with note', () => {
    fc.assert(
      fc.property(anyNotes(20), fc.constantFrom(...sortColumns), fc.boolean(), (all, sort, descending) => {
        const sorted = all.toSorted(compareBy({ sort, descending }, listing));
        expect(inOrder(all, sort, descending)).toEqual(sorted.map(({ id }) => id));
      }),
    );
  });

  it('brought up to date after changes is the order sorted anew', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyNotes(20), anyNotes(20), fc.constantFrom(...sortColumns), fc.boolean()),
        ([before, others, sort, descending]) => {
          const by = { sort, descending };
          const now = others.map((note, at) => (at % 3 === 0 ? (before[at] ?? note) : note));
          const catalogue = catalogueOf(before);
          const order = atOnce(orderFrom(atOnce(filmOrder(catalogue)), by, { ...catalogue, listing }));
          const changed = atOnce(catalogue.take(now));
          const mended = atOnce(reorder(order, changed, { ...catalogue, by, listing }));
          const anew = atOnce(orderFrom(atOnce(filmOrder(catalogue)), by, { ...catalogue, listing }));
          expect([...mended]).toEqual([...anew]);
          const numbers = now.map(({ id }) => catalogue.numberOf(id));
          expect(numbers).toEqual([...now.keys()]);
        },
      ),
    );
  });

  it('sorts more than one portion, and pauses', () => {
    const many = Array.from({ length: 5_003 }, (_, at) => noteAt(`n${at}`, (at * 7_919) % 5_003));
    const catalogue = createNoteCatalogue(TITLE);
    const work = catalogue.take(many);
    expect(work.next()).toEqual({ done: false, value: '' });
    atOnce(work);
    const order = atOnce(filmOrder(catalogue));
    expect([...order].map((number) => catalogue.noteAt(number)?.filmMs)).toEqual([...many.keys()]);
    const selecting = catalogue.select(order, noFilter, null);
    expect(selecting.next()).toEqual({ done: false, value: '' });
    expect(atOnce(selecting)).toHaveLength(5_003);
  });

  it('finds nothing changed between twice the same', () => {
    expect(atOnce(catalogueOf(notes).take([...notes]))).toEqual([]);
  });

  it('groups anew when nothing of the old groups is left, and finds what there is', () => {
    const tagged = (turn: number) =>
      Array.from({ length: 10 }, (_, at) => noteAt(`n${at}`, at, { tags: [`t${turn}-${at}`] }));
    const catalogue = createNoteCatalogue(TITLE);
    for (let turn = 0; turn < 500; turn += 1) atOnce(catalogue.take(tagged(turn)));
    const wanted = { ...noFilter, isOfGroup: (note: Note) => note.tags.includes('t499-3') };
    const found = atOnce(catalogue.select(atOnce(filmOrder(catalogue)), wanted, null));
    expect(found.map(({ id }) => id)).toEqual(['n3']);
  });
});
