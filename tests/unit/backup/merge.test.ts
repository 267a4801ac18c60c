import { expect, test } from 'vitest';
import { compareNotebooks } from '../../../src/shared/domain/backup/compare-notebooks.ts';
import { clockWrites, mergeNotebooks } from '../../../src/shared/domain/backup/merge-notebooks.ts';
import { record } from '../../../src/shared/domain/notebook/history.ts';
import { applyOperation, emptyTables, type Tables } from '../../../src/main/notebook/tables.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { AT, fullNotebook, noteOf } from './backup-desk.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const notebook = (...notes: readonly Note[]): Tables => {
  const tables = emptyTables();
  for (const note of notes) tables.notes.set(note.id, note);
  return tables;
};

let ids = 0;
const context = { nowIso: LATER, newId: () => `new-${(ids += 1)}` };

/** Carries the merge out as the notebook would, and gives the words of what is there, by id. */
const merged = (mine: Tables, theirs: Tables) => {
  const found = mergeNotebooks(mine, theirs, context);
  const { step, tally } = found;
  if (step.changes.length > 0) for (const one of record(mine, step, context)) applyOperation(mine, one);
  for (const one of clockWrites(found)) applyOperation(mine, one);
  const live = [...mine.notes.values()].filter(({ deletedAt }) => deletedAt === undefined);
  return { tally, words: live.map(({ text }) => text).toSorted((a, b) => (a < b ? -1 : 1)), step };
};

const nothing = { notesAdded: 0, notesBack: 0, notesReplaced: 0, bothKept: 0, viewingsAdded: 0 };

test.each([
  ['one that is not here', notebook(), notebook(noteOf('a', { text: 'A' })), ['A'], { notesAdded: 1 }],
  ['one that is only here', notebook(noteOf('a', { text: 'A' })), notebook(), ['A'], {}],
  [
    'newer words there: both stand',
    notebook(noteOf('a', { text: 'old' })),
    notebook(noteOf('a', { text: 'new', editedAt: LATER })),
    ['new', 'old'],
    { notesReplaced: 1, bothKept: 1 },
  ],
  [
    'newer words here: both stand',
    notebook(noteOf('a', { text: 'new', editedAt: LATER })),
    notebook(noteOf('a', { text: 'old' })),
    ['new', 'old'],
    { bothKept: 1 },
  ],
  [
    'the same words, other tags, newer there',
    notebook(noteOf('a', { text: 'A' })),
    notebook(noteOf('a', { text: 'A', tags: ['x'], editedAt: LATER })),
    ['A'],
    { notesReplaced: 1 },
  ],
  [
    'deleted there: it stays here',
    notebook(noteOf('a', { text: 'A' })),
    notebook(noteOf('a', { text: 'A', deletedAt: LATER })),
    ['A'],
    {},
  ],
  [
    'deleted here, later than it was written there: it stays deleted',
    notebook(noteOf('a', { text: 'A', deletedAt: LATER })),
    notebook(noteOf('a', { text: 'B' })),
    [],
    {},
  ],
  [
    'deleted here, written on there later: it comes back',
    notebook(noteOf('a', { text: 'A', deletedAt: AT })),
    notebook(noteOf('a', { text: 'A', editedAt: LATER })),
    ['A'],
    { notesReplaced: 1 },
  ],
] as const)('%s', (...line) => {
  const [, mine, theirs, words, tally] = line;
  const first = merged(mine, theirs);
  expect(first.words).toEqual(words);
  expect(first.tally).toEqual({ ...nothing, ...tally });
  const second = merged(mine, theirs);
  expect(second.words).toEqual(words);
  expect(second.step.changes).toEqual([]);
});

test('a viewing that is not here comes with its clock and scenes; one that is here stays as it is', () => {
  const theirs = emptyTables();
  for (const operation of fullNotebook) applyOperation(theirs, operation);
  const mine = emptyTables();
  expect(merged(mine, theirs).tally).toMatchObject({ viewingsAdded: 1 });
  expect([mine.syncEvents.size, mine.scenes.size, mine.peeks.size, mine.drafts.size]).toEqual([1, 1, 1, 0]);
  theirs.syncEvents.set('e2', {
    id: 'e2',
    passId: 'pass-1',
    at: { session: 't', monoMs: 1, wallMs: 1 },
    change: { kind: 'pause' },
  });
  expect(merged(mine, theirs).step.changes).toEqual([]);
});

test('what would be more, fewer and different, without what is deleted', () => {
  const mine = notebook(noteOf('a'), noteOf('b', { text: 'mine' }), noteOf('gone', { deletedAt: AT }));
  const theirs = notebook(noteOf('b', { text: 'theirs' }), noteOf('c'), noteOf('d'));
  expect(compareNotebooks(mine, theirs)).toEqual({
    notesHere: 2,
    notesThere: 3,
    onlyHere: 1,
    onlyThere: 2,
    changed: 1,
    viewingsHere: 0,
    viewingsThere: 0,
  });
});
