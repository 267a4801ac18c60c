import type { Note } from '../../../shared/domain/notebook/records.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';

const kinds: Readonly<Record<Note['kind'], string>> = {
  note: 'Note',
  mark: 'Mark',
  question: 'Question',
  quote: 'Quote',
};

/** The kind of a note in a word; a question that is answered says so. */
export const kindWord = ({ kind, answeredAt }: Note): string =>
  kind === 'question' && answeredAt !== undefined ? 'Answered' : kinds[kind];

/** Film time in figures, or that there is none. */
export const timeWord = (filmMs: number | null): string =>
  filmMs === null ? 'no time' : formatTimecode(filmMs, { style: 'compact' });

/** Where a range ends, under where it begins; null for a moment. */
export const endWord = (endMs: number | undefined): string | null =>
  endMs === undefined ? null : `– ${timeWord(endMs)}`;

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** When a note was written: the day for the eye, everything for the tooltip. */
export const writtenWords = (iso: string): { readonly short: string; readonly full: string } => {
  const date = new Date(iso);
  return { short: days.format(date), full: whole.format(date) };
};

/** "1 note", "1,204 notes". */
export const noteCount = (count: number): string =>
  count === 1 ? '1 note' : `${count.toLocaleString('en-GB')} notes`;
