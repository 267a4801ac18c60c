import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { compareBy } from '../../../src/shared/domain/notes-table/compare-by.ts';
import {
  changesBetween,
  filterNotes,
  orderNotes,
  reorder,
} from '../../../src/shared/domain/notes-table/note-orders.ts';
import { sortColumns, type SortColumn } from '../../../src/shared/domain/notes-table/question.ts';
import { noteAt } from '../features/note.ts';
import { anyNotes } from './any-note.ts';

const listing = (caseId: string): number | undefined => ({ 'dawn-jackson': 1, 'momolu-stewart': 3 })[caseId];
const inOrder = (notes: readonly Note[], sort: SortColumn, descending = false): readonly string[] =>
  atOnce(orderNotes(notes, compareBy({ sort, descending }, listing))).map(({ id }) => id);

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

  it('brought up to date after changes is the order sorted anew', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyNotes(), anyNotes(20), fc.constantFrom(...sortColumns), fc.boolean()),
        ([before, others, sort, descending]) => {
          const now = others.map((note, at) => (at % 3 === 0 ? (before[at] ?? note) : note));
          const compare = compareBy({ sort, descending }, listing);
          const changes = changesBetween(before, now);
          const order = atOnce(orderNotes(before, compare));
          expect(atOnce(reorder(order, changes, compare))).toEqual(atOnce(orderNotes(now, compare)));
        },
      ),
    );
  });

  it('finds nothing changed between twice the same', () => {
    expect(changesBetween(notes, [...notes])).toEqual({ gone: new Set(), put: [] });
  });

  it('pauses while it filters many', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => noteAt(`n${at}`, at));
    const work = filterNotes(many, () => true);
    expect(work.next()).toEqual({ done: false, value: '' });
    expect(atOnce(work)).toHaveLength(5_000);
  });
});
