import type { Note } from '../../notebook/records.ts';
import { noteTitle } from './note-title.ts';

const LONGEST_NAME = 80;

/** The words of a note where something must stand: its text, else its quote in quotation marks, else its kind. */
export function shownWords(note: Note): string {
  if (note.text.trim() !== '') return note.text;
  return note.quote === undefined ? noteTitle(note, LONGEST_NAME) : `“${note.quote.trim()}”`;
}

/** The words with white space collapsed, for formats in which a note is one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
