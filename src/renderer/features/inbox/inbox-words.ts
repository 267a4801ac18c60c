import type { Note } from '../../../shared/domain/notebook/records.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';

/** A film time in figures. */
export const figures = (filmMs: number): string => formatTimecode(filmMs, { style: 'compact' });

/** When a note was made, for those that have no film time: "22 Nov, 20:47". */
export const madeWords = (wallIso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(wallIso));

/** The time of a mark as the list and the card head it. */
export const timeOf = ({ filmMs, endMs }: Pick<Note, 'filmMs' | 'endMs'>): string => {
  if (filmMs === null) return 'No film time';
  return endMs === undefined ? figures(filmMs) : `${figures(filmMs)} – ${figures(endMs)}`;
};

/** How many still wait, after something was done. */
export const waitWords = (count: number): string => {
  if (count === 0) return 'No mark waits any more.';
  return count === 1 ? '1 mark still waits.' : `${count} marks still wait.`;
};

/** How many wait, as the head of the page says it. */
export const countWords = (count: number): string =>
  count === 1 ? '1 mark waits for words' : `${count} marks wait for words`;

/** A neighbour in few words: its time, and its own words or that it has none. */
export const noteGist = (note: Note): string => {
  const line = note.text.trim().split('\n')[0] ?? '';
  const words = line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
  return words === '' ? 'a mark without words' : `“${words}”`;
};
