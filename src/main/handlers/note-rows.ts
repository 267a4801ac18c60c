import type { Note } from '../../shared/domain/notebook/records.ts';
import type { NoteRowView } from '../../shared/ipc/note-table-calls.ts';

/** How much of a note's words a row carries (UTF-16 units): far more than a row shows, far less than a note may hold. */
const MOST_WORDS = 2_000;

/** A note as a row of a table: a very long one only with the beginning of its words. */
export function rowOf(note: Note): NoteRowView {
  const isCut = note.text.length > MOST_WORDS;
  return isCut
    ? { note: { ...note, text: note.text.slice(0, MOST_WORDS).toWellFormed() }, isCut }
    : { note, isCut };
}

/** The notes of a window of rows. */
export const rowsFrom = (notes: readonly Note[], from: number, count: number): readonly NoteRowView[] =>
  notes.slice(from, from + count).map(rowOf);
