import { expect, it } from 'vitest';
import {
  filterOf,
  filterValue,
  listNotes,
  newcomer,
} from '../../../../src/renderer/features/notes/list-notes.ts';
import { noteLabels, savedWords } from '../../../../src/renderer/features/notes/note-words.ts';
import { noteAt } from '../note.ts';

const notes = [
  noteAt('a', 1000, { caseIds: ['one'] }),
  noteAt('b', 2000, { caseIds: ['one', 'two'], createdAt: '2026-11-22T20:01:00.000Z' }),
  noteAt('c', null),
  noteAt('gone', 500, { deletedAt: '2026-11-22T21:00:00.000Z' }),
];
const ids = (filter: Parameters<typeof listNotes>[1]) => listNotes(notes, filter).map((note) => note.id);

it('lists all notes, those of a case, or those of none, and never a deleted one', () => {
  expect(ids('all')).toEqual(['a', 'b', 'c']);
  expect(ids({ caseId: 'two' })).toEqual(['b']);
  expect(ids('none')).toEqual(['c']);
});

it('brings every filter through a select unchanged', () => {
  for (const filter of ['all', 'none', { caseId: 'none' }, { caseId: 'all' }] as const) {
    expect(filterOf(filterValue(filter))).toEqual(filter);
  }
});

it('finds the note that was written last among new ones, and none when nothing came', () => {
  expect(newcomer(new Set(['a', 'c', 'gone']), notes)).toBe('b');
  expect(newcomer(new Set(['a', 'b', 'c', 'gone']), notes)).toBeNull();
});

it('shows the kind, and tags only where the text does not', () => {
  const note = noteAt('q', 0, { kind: 'question', text: 'Why? #Law', tags: ['law', 'appeal'] });
  expect(noteLabels(note)).toEqual(['Open question', 'appeal']);
});

it('says that a note without a time was saved without one', () => {
  expect(savedWords(noteAt('a', 2_829_000))).toBe('Note saved at 47 minutes, 9 seconds');
  expect(savedWords(noteAt('a', null))).toBe('Note saved without a time');
});
