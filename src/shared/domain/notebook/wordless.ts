import type { Note } from './records.ts';

/**
 * What stands where a note without words and without a quote is shown or named, so that it is called the same on screen,
 * in every export to read and in the names of files.
 */
export const wordless: Readonly<Record<Note['kind'], string>> = {
  note: 'Note without words',
  mark: 'Mark without words',
  question: 'Question without words',
  quote: 'Quote without words',
};
