import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import { SHOWN_LETTERS } from './find-note.ts';

/** Where a note stands, as people read it. */
export const timeWords = ({ filmMs }: Pick<Note, 'filmMs'>): string =>
  filmMs === null ? 'untimed' : formatTimecode(filmMs, { style: 'compact' });

/** The beginning of an id, enough to name the note. */
export const shortId = (id: string): string => id.slice(0, SHOWN_LETTERS);

const about = (note: Note, { cases }: Pack): string =>
  [
    ...note.caseIds.map((id) => cases.find((file) => file.id === id)?.surname ?? id),
    ...(note.kind === 'note' ? [] : [note.kind]),
    ...note.tags.map((tag) => `#${tag}`),
  ].join(' · ');

/** One note on lines of its own: time and id, whom and what it is about, then its words. */
export const noteText = (note: Note, pack: Pack): string => {
  const head = [timeWords(note).padEnd(8), shortId(note.id), about(note, pack)].join('  ').trimEnd();
  const words = [note.text, ...(note.quote === undefined ? [] : [`“${note.quote}”`])].filter(
    (one) => one !== '',
  );
  return [head, ...words.flatMap((one) => one.split('\n')).map((line) => `          ${line}`)].join('\n');
};
