import type { ExportFilm, ExportInput } from '../export-input.ts';
import { readableStamp } from '../time-stamp.ts';
import { noteTitle } from './note-title.ts';
import { oneLine } from './shown-words.ts';
import type { TimedNote } from './timed-notes.ts';

const LONGEST_TITLE = 80;

/** The film as something to cite, from what everybody may know of it. Parts that are not known are empty. */
export interface Citation {
  /** Letters, digits and hyphens, never empty: what a text cites the film by. */
  readonly key: string;
  readonly title: string;
  readonly network: string;
  /** Year, month, day, as far as they are known. */
  readonly premiered: readonly number[];
  readonly executiveProducers: readonly string[];
  readonly narrators: readonly string[];
}

const dateParts = (iso: string): readonly number[] => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
};

const namesOf = (
  film: ExportFilm | undefined,
  role: ExportFilm['people'][number]['role'],
): readonly string[] =>
  (film?.people ?? []).filter((person) => person.role === role).map(({ name }) => oneLine(name));

/** The film of the export as something to cite. Expects a prepared input. */
export function citationOf({ title, film }: ExportInput): Citation {
  const key = title.id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return {
    key: key === '' ? 'film' : key,
    title: oneLine(title.name),
    network: oneLine(film?.network ?? ''),
    premiered: dateParts(film?.premiered ?? ''),
    executiveProducers: namesOf(film, 'executive producer'),
    narrators: namesOf(film, 'narrator'),
  };
}

/** A passage of the film to cite: when (`1:15:21`, the locator), and what the note calls it. */
export interface Passage {
  readonly locator: string;
  readonly title: string;
}

/** The passage that a note is about. */
export const passageOf = ({ note, time }: TimedNote): Passage => ({
  locator:
    time.endMs === null
      ? readableStamp(time.startMs)
      : `${readableStamp(time.startMs)}–${readableStamp(time.endMs)}`,
  title: oneLine(noteTitle(note, LONGEST_TITLE)),
});

/** Who made the film, in words, as far as it is known; may be empty. */
export function makersOf({ executiveProducers, narrators }: Citation): string {
  const parts = [
    ...(executiveProducers.length === 0 ? [] : [`Executive producers: ${executiveProducers.join(', ')}.`]),
    ...(narrators.length === 0 ? [] : [`Narrator: ${narrators.join(', ')}.`]),
  ];
  return parts.join(' ');
}
