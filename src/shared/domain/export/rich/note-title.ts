import type { Note } from '../../notebook/records.ts';
import { cutGraphemes } from '../cut-graphemes.ts';

/** Markers of headings, quotes, lists and fences that stand before the words of a line. */
const LINE_MARKERS = /^(?:\s|#{1,6}(?=\s)|[>*+-](?=\s|>)|\d{1,9}[.)](?=\s)|`{3,}|~{3,})+/;

const withoutWords: Readonly<Record<Note['kind'], string>> = {
  note: 'Note without words',
  mark: 'Marked moment',
  question: 'Question without words',
  quote: 'Quote without words',
};

const firstWords = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(LINE_MARKERS, '').replace(/\s+/g, ' ').trim())
    .find((line) => line !== '') ?? '';

/**
 * What to call a note in one line of at most `max` characters as people count them: its first line that has words,
 * without markers of headings and lists; else its quote; else what kind of note it is. Never empty.
 * Expects cleaned text. Markup inside the line stays, so that each format must still escape it.
 */
export function noteTitle(note: Note, max: number): string {
  const own = firstWords(note.text);
  if (own !== '') return cutGraphemes(own, max);
  const quoted = firstWords(note.quote ?? '');
  return quoted === '' ? withoutWords[note.kind] : `“${cutGraphemes(quoted, max)}”`;
}
