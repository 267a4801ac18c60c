import type { Note } from '../../notebook/records.ts';
import { wordless } from '../../notebook/wordless.ts';
import { cutGraphemes } from '../cut-graphemes.ts';

/** Markers of headings, quotes, lists and fences that stand before the words of a line. */
const LINE_MARKERS = /^(?:\s|#{1,6}(?=\s)|[>*+-](?=\s|>)|\d{1,9}[.)](?=\s)|`{3,}|~{3,})+/;

/** A link or image by its words, and the markers of strong, stressed and code words. */
const INLINE_MARKERS = [
  [/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1'],
  [/\*\*|__|`/g, ''],
  [/\*(\S[^*]*)\*/g, '$1'],
] as const;

/** Of a title that is cut, at least this part stays when the cut moves back to the end of a word. */
const LEAST_KEPT = 0.6;

const withoutMarkers = (line: string): string =>
  INLINE_MARKERS.reduce(
    (text, [marker, words]) => text.replace(marker, words),
    line.replace(LINE_MARKERS, ''),
  );

/** Cuts a line at the end of a word where there is one near enough. */
function cutWords(line: string, max: number): string {
  const cut = cutGraphemes(line, max);
  if (cut === line) return line;
  const space = cut.lastIndexOf(' ');
  return space > cut.length * LEAST_KEPT ? `${cut.slice(0, space).replace(/[\s,;:–-]+$/, '')}…` : cut;
}

/** Of a line, what the longest title can show many times over; the rest is not looked at. */
const LONGEST_HEAD = 2_000;

/** The first line that has words; the lines behind it are not looked at. */
function firstWords(text: string): string {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end).trimStart();
    const words = withoutMarkers(line.slice(0, LONGEST_HEAD)).replace(/\s+/g, ' ').trim();
    if (words !== '') return words;
    if (end === -1) return '';
    start = end + 1;
  }
  return '';
}

/**
 * What to call a note in one line of at most `max` characters as people count them: its first line that has words,
 * without markers of headings and lists; else its quote; else what kind of note it is. Never empty.
 * Expects cleaned text. Only common markers are taken off, so that each format must still escape what stays.
 */
export function noteTitle(note: Note, max: number): string {
  const own = firstWords(note.text);
  if (own !== '') return cutWords(own, max);
  const quoted = firstWords(note.quote ?? '');
  return quoted === '' ? wordless[note.kind] : `“${cutWords(quoted, max)}”`;
}
