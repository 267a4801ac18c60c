import type { TableColumns } from '../../../../src/main/importing/reader.ts';
import { openPasted } from '../../../../src/main/importing/open-file.ts';
import { readFound } from '../../../../src/main/importing/read-found.ts';
import type { FoundFile, ImportFormatId } from '../../../../src/shared/domain/import/found.ts';

/** How a text is to be read: under which file name, as which format, with which columns. */
export interface How {
  readonly name?: string;
  readonly format?: ImportFormatId;
  readonly columns?: TableColumns;
}

/** Reads a text as if it had been pasted, or as a file of that name; throws the message for people where it fails. */
export async function readPasted(text: string, how: How = {}): Promise<FoundFile> {
  const opened = { ...openPasted(text), name: how.name ?? '' };
  const reading = {
    format: how.format ?? null,
    columns: how.columns ?? null,
    signal: new AbortController().signal,
  };
  const read = await readFound(opened, reading, how.name ?? '');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** Only what is there, in few words: quote, tags, cases, id, date and kind. */
function extras(note: FoundFile['notes'][number]): string {
  if (note.whole !== null) return '';
  const { quote, tags, caseNames: cases, id, createdAt, kind } = note;
  const isNothing = (value: unknown): boolean =>
    value === null || value === 'note' || (Array.isArray(value) && value.length === 0);
  const parts = Object.entries({ quote, tags, cases, id, createdAt, kind }).filter(
    ([, value]) => !isNothing(value),
  );
  return parts.length === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(parts))}`;
}

/** Everything that was found in short lines: the format, the notes, the refusals, the warnings. Times are ms. */
export async function brief(text: string, how: How = {}): Promise<readonly string[]> {
  const { format, notes, refused, warnings } = await readPasted(text, how);
  return [
    format,
    ...notes.map((note) => {
      if (note.whole !== null) return `${note.at}: whole`;
      const end = note.endMs === null ? '' : `-${note.endMs}`;
      return `${note.at}: ${note.filmMs ?? 'untimed'}${end} ${JSON.stringify(note.text)}${extras(note)}`;
    }),
    ...refused.map(({ at, reason }) => `refused ${at}: ${reason}`),
    ...warnings.map(({ at, reason }) => `warned ${at}: ${reason}`),
  ];
}
