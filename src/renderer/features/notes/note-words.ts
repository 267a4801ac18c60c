import type { Note } from '../../../shared/domain/notebook/records.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';

const kinds: { readonly [K in Note['kind']]: string } = {
  note: '',
  mark: 'Mark',
  question: 'Open question',
  quote: 'Quote',
};

/** A question says whether it has its answer. */
const kindWord = ({ kind, answeredAt }: Note): string =>
  kind === 'question' && answeredAt !== undefined ? 'Answered question' : kinds[kind];

/** What stands at the end of a note's row: its kind, and tags that its text does not already show. */
export function noteLabels(note: Note): readonly string[] {
  const text = note.text.toLowerCase();
  const tags = note.tags.filter((tag) => !text.includes(`#${tag.toLowerCase()}`));
  return [kindWord(note), ...tags].filter((word) => word !== '');
}

/** A note's time as figures, where a range ends, and the name of the button that goes to its beginning. */
export function noteTime(
  filmMs: number,
  endMs?: number,
): { readonly figures: string; readonly end: string | null; readonly name: string } {
  const figures = formatTimecode(filmMs, { style: 'compact' });
  const end = endMs === undefined ? null : `– ${formatTimecode(endMs, { style: 'compact' })}`;
  return { figures, end, name: `go to ${spokenTime(filmMs)}` };
}

/** What is said once a note is on disk; an untimed note is called so. */
export const savedWords = (note: Note): string =>
  note.filmMs === null ? 'Note saved without a time' : `Note saved at ${spokenTime(note.filmMs)}`;
