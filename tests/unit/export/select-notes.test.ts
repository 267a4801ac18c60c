import { describe, expect, test } from 'vitest';
import type { ExportSelection } from '../../../src/shared/domain/export/export-selection.ts';
import { selectNotes } from '../../../src/shared/domain/export/select-notes.ts';
import { inboxOf } from '../../../src/shared/domain/notebook/inbox.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import type { NameTable } from '../../../src/shared/domain/search/name-table.ts';
import { sampleNote, untimedNote } from './samples.ts';

const names: NameTable = {
  rewordings: [{ from: ['dawson'], to: ['jackson'], fromText: 'Dawson', toText: 'Jackson', why: 'spelling' }],
  cases: [
    { id: 'jackson', name: 'Dawn Jackson', surname: 'Jackson', monogram: 'DJ', also: [] },
    { id: 'martin', name: 'Alexis Martin', surname: 'Martin', monogram: 'AM', also: [] },
  ],
};

const notes = [
  sampleNote({
    id: 'letter',
    caseIds: ['jackson'],
    passId: 'first',
    text: 'Jackson reads the letter',
    tags: ['law'],
  }),
  sampleNote({
    id: 'none',
    caseIds: [],
    passId: 'first',
    kind: 'question',
    text: 'Who wrote the letter?',
    tags: [],
  }),
  sampleNote({
    id: 'both',
    caseIds: ['martin', 'jackson'],
    passId: 'second',
    text: 'Parole',
    tags: ['law', 'odd'],
  }),
  untimedNote({
    id: 'untimed',
    caseIds: ['martin'],
    passId: 'second',
    kind: 'mark',
    text: '',
    tags: ['odd'],
  }),
  sampleNote({ id: 'gone', text: 'letter', deletedAt: '2026-11-21T00:00:00.000Z' }),
];

const idsOf = (selection: ExportSelection): readonly string[] =>
  selectNotes(notes, selection, names).notes.map(({ id }) => id);

describe('selectNotes', () => {
  test.each<{ readonly selection: ExportSelection; readonly ids: readonly string[] }>([
    { selection: {}, ids: ['letter', 'none', 'both', 'untimed'] },
    {
      selection: { query: '  ', caseIds: [], tags: [], kinds: [], passIds: [] },
      ids: ['letter', 'none', 'both', 'untimed'],
    },
    { selection: { caseIds: ['jackson'] }, ids: ['letter', 'both'] },
    { selection: { caseIds: [null] }, ids: ['none'] },
    { selection: { caseIds: ['jackson', null] }, ids: ['letter', 'none', 'both'] },
    { selection: { passIds: ['second'] }, ids: ['both', 'untimed'] },
    { selection: { kinds: ['question', 'mark'] }, ids: ['none', 'untimed'] },
    { selection: { tags: ['odd'] }, ids: ['both', 'untimed'] },
    { selection: { tags: ['law'], caseIds: ['martin'] }, ids: ['both'] },
    { selection: { query: 'letter' }, ids: ['letter', 'none'] },
    { selection: { query: 'lett' }, ids: ['letter', 'none'] },
    { selection: { query: 'lett ' }, ids: [] },
    { selection: { query: 'letter case:jackson' }, ids: ['letter'] },
    { selection: { query: 'tag:law -parole' }, ids: ['letter'] },
    { selection: { query: 'is:untimed' }, ids: ['untimed'] },
    { selection: { query: 'letter', kinds: ['question'] }, ids: ['none'] },
    { selection: { ids: [] }, ids: ['letter', 'none', 'both', 'untimed'] },
    { selection: { ids: ['both', 'gone', 'never'] }, ids: ['both'] },
    { selection: { query: 'letter', ids: ['letter', 'both'] }, ids: ['letter'] },
    { selection: { except: ['letter', 'none'] }, ids: ['both', 'untimed'] },
    { selection: { query: 'letter', except: ['letter'] }, ids: ['none'] },
    { selection: { query: 'dawson' }, ids: ['letter'] },
    { selection: { query: 'nowhere' }, ids: [] },
  ])('$selection', ({ selection, ids }) => {
    expect(idsOf(selection)).toEqual(ids);
  });

  test('takes of the marks exactly those that the inbox shows', () => {
    const mark = (id: string, more: Partial<Note> = {}) =>
      sampleNote({ id, kind: 'mark', text: ' ', ...more });
    const marks = [
      mark('waits'),
      mark('worded', { text: 'Imported with words' }),
      mark('quoted', { quote: 'He said so.' }),
      mark('deleted', { deletedAt: '2026-11-21T00:00:00.000Z' }),
      mark('other', { passId: 'another' }),
      sampleNote({ id: 'note' }),
    ];
    const shown = inboxOf(marks, null).flatMap((group) => group.marks.map(({ id }) => id));
    const { notes: chosen } = selectNotes(marks, { isWaiting: true }, names);
    expect(chosen.map(({ id }) => id)).toEqual(['waits', 'other']);
    expect(chosen.map(({ id }) => id).toSorted()).toEqual(shown.toSorted());
  });

  test('chooses nothing for a query that cannot be answered, and says why', () => {
    const selected = selectNotes(notes, { query: 'case:nobody' }, names);
    expect(selected.notes).toEqual([]);
    expect(selected.explained).toMatch(/nobody/);
  });

  test('finds every answer in a long notebook, also beyond the first portion, and keeps the order', () => {
    const many = Array.from({ length: 1_000 }, (_, place) =>
      sampleNote({ id: String(place), tags: [], text: place % 3 === 0 ? 'a letter' : 'a word' }),
    );
    const { notes: selected } = selectNotes(many, { query: 'letter' }, names);
    expect(selected).toEqual(many.filter(({ text }) => text === 'a letter'));
  });
});
