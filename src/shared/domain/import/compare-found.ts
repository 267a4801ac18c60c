import { cleanNote } from '../export/clean-note.ts';
import type { Note } from '../notebook/records.ts';
import type { FoundNote } from './found.ts';

/** How a file's note differs from the one in the notebook; `why` is empty where it does not. */
export interface Difference {
  readonly why: string;
  /** The existing note with what the file knows put in the place of what it had. */
  readonly replaced: Note;
}

type Field = Exclude<keyof Note, 'id' | 'deletedAt' | 'editedAt'>;

/** What is compared, with the words for it. */
const names: Readonly<Record<Field, string>> = {
  filmMs: 'time',
  endMs: 'end',
  text: 'text',
  quote: 'quote',
  tags: 'tags',
  caseIds: 'cases',
  kind: 'kind',
  raw: 'recorded moment',
  titleId: 'film',
  passId: 'viewing',
  createdAt: 'date',
  answeredAt: 'when it was answered',
};
const fields = [
  ...(['filmMs', 'endMs', 'text', 'quote', 'tags', 'caseIds', 'kind', 'answeredAt'] as const),
  ...(['raw', 'titleId', 'passId', 'createdAt'] as const),
] as const satisfies readonly Field[];

const differing = (mine: Note, theirs: Note): readonly Field[] =>
  fields.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));

const joined = (mine: readonly string[], theirs: readonly string[]): readonly string[] => [
  ...mine,
  ...theirs.filter((one) => !mine.includes(one)),
];

/** The end that fits a note's start; a note without one is a point. */
const endFor = (filmMs: number | null, endMs: number | undefined): Pick<Note, 'endMs'> =>
  filmMs !== null && endMs !== undefined && endMs > filmMs ? { endMs } : {};

/** The existing note with what another tool knows of it; what that tool cannot know stays, tags and cases are added. */
function merged(mine: Note, theirs: Note): Note {
  const { endMs, ...point } = mine;
  const filmMs = theirs.filmMs ?? mine.filmMs;
  const isMoved = filmMs !== mine.filmMs || theirs.endMs !== undefined;
  return {
    ...point,
    filmMs,
    ...(isMoved ? endFor(filmMs, theirs.endMs ?? endMs) : endMs === undefined ? {} : { endMs }),
    text: theirs.text,
    ...(theirs.quote === undefined ? {} : { quote: theirs.quote }),
    tags: joined(mine.tags, theirs.tags),
    caseIds: joined(mine.caseIds, theirs.caseIds),
  };
}

/** Whether a file names a note that stands here, and shows only part of it. */
const isShownOnly = (existing: Note, found: FoundNote): boolean =>
  found.whole === null && found.isForShow === true && found.id === existing.id;

const day = (iso: string): string => iso.slice(0, 10);

function wordsFor(mine: Note, theirs: Note, different: readonly Field[]): string {
  const what = different.map((field) => names[field]).join(', ');
  if (theirs.editedAt === mine.editedAt) return `Different: ${what}.`;
  const later = theirs.editedAt > mine.editedAt ? 'the file’s' : 'yours';
  return `Different: ${what}; ${later} was edited later.`;
}

const deletedWords = (deletedAt: string): string =>
  `This note was deleted here on ${day(deletedAt)}; the file still has it.`;

/** Compares a note of the notebook with the one of a file that is taken for it. When it was last edited does not count. */
export function whatDiffers(existing: Note, theirs: Note, found: FoundNote): Difference {
  const mine = cleanNote(existing);
  const isWhole = found.whole !== null;
  const partly = isShownOnly(existing, found) ? mine : merged(mine, theirs);
  const replaced = isWhole ? { ...theirs, id: existing.id } : partly;
  if (existing.deletedAt !== undefined) return { why: deletedWords(existing.deletedAt), replaced };
  const different = differing(mine, replaced);
  if (different.length === 0) return { why: '', replaced };
  return { why: wordsFor(mine, isWhole ? theirs : mine, different), replaced };
}
