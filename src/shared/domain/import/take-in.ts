import { cleanNote } from '../export/clean-note.ts';
import { cleanText } from '../export/clean-text.ts';
import { readableStamp } from '../export/time-stamp.ts';
import type { Note } from '../notebook/records.ts';
import { err, ok, type Result } from '../../result.ts';
import { caseFinder } from './find-case.ts';
import type { FoundNote } from './found.ts';
import { readWholeNote } from './read-whole-note.ts';

/** What taking notes in needs to know of the notebook and the film. */
export interface TakingIn {
  readonly titleId: string;
  /** The viewing for notes that come without one; null where none has been started. */
  readonly passId: string | null;
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  /** The film's length in ms of film time; null where nobody knows it. */
  readonly lengthMs: number | null;
  /** Whether notes of another film become notes of this one; the viewer has to say so. */
  readonly otherFilm: 'refuse' | 'take';
  /** For notes that do not say when they were written; ISO 8601 with milliseconds and Z. */
  readonly nowIso: string;
  readonly newId: () => string;
}

/** A found note as it would stand in the notebook, and what is different from the file in words. */
export interface TakenIn {
  readonly note: Note;
  readonly warnings: readonly string[];
}

type Taking = Pick<TakingIn, 'titleId' | 'passId' | 'lengthMs' | 'otherFilm' | 'nowIso' | 'newId'> & {
  readonly findCase: ReturnType<typeof caseFinder>;
  /** The film that the file names; null where it names none. */
  readonly fileTitleId: string | null;
};

/** Stands for a viewing while none has been started; a plan with such notes is not carried out. */
export const NO_VIEWING = 'no-viewing-yet';

const LONGEST_TAG = 100;

const asTag = (name: string): string => cleanText(name).trim().slice(0, LONGEST_TAG).toWellFormed();

interface Sorted {
  readonly caseIds: readonly string[];
  readonly tags: readonly string[];
  readonly unknown: readonly string[];
}

/** Cases that the film has; what else the file calls a case is kept as a tag, so that nothing of it is lost. */
function sortCases(names: readonly string[], tags: readonly string[], findCase: Taking['findCase']): Sorted {
  const matched = names.map((name) => ({ name, id: findCase(name) }));
  const unknown = matched.flatMap(({ name, id }) => (id === null && asTag(name) !== '' ? [asTag(name)] : []));
  return {
    caseIds: matched.flatMap(({ id }) => id ?? []),
    tags: [...tags, ...unknown.filter((tag) => !tags.includes(tag))],
    unknown,
  };
}

/** An instant as the notebook keeps it; null for what is no date. */
function instantOf(text: string | null): string | null {
  const date = text === null ? null : new Date(text);
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

type PartialNote = Extract<FoundNote, { readonly whole: null }>;

/** Where it stands in the film; another tool's time is taken as it is, so nothing is said of its doubt. */
function timeOf({ filmMs, endMs }: PartialNote, wallIso: string): Pick<Note, 'filmMs' | 'endMs' | 'raw'> {
  if (filmMs === null) return { filmMs, raw: { timed: false, wallIso } };
  return {
    filmMs,
    ...(endMs !== null && endMs > filmMs ? { endMs } : {}),
    raw: { timed: true, wallIso, instantMs: filmMs, leadInMs: 0, source: 'import', plusMinusMs: 0 },
  };
}

function fromOtherTool(found: PartialNote, taking: Taking): Note {
  const wallIso = instantOf(found.createdAt) ?? taking.nowIso;
  return {
    ...timeOf(found, wallIso),
    id: found.id ?? taking.newId(),
    titleId: taking.titleId,
    passId: taking.passId ?? NO_VIEWING,
    caseIds: found.caseNames,
    kind: found.kind,
    text: found.text,
    ...(found.quote === null ? {} : { quote: found.quote }),
    tags: [...new Set(found.tags.map(asTag))].filter((tag) => tag !== ''),
    createdAt: wallIso,
    editedAt: wallIso,
  };
}

const otherFilmWords = (titleId: string): string =>
  `This note belongs to another film (${titleId.slice(0, 60)}). It is only taken in when you say so.`;

function warningsOf(note: Note, unknown: readonly string[], lengthMs: number | null): readonly string[] {
  const late = lengthMs !== null && note.filmMs !== null && note.filmMs > lengthMs;
  return [
    ...unknown.map((name) => `“${name}” is no case of this film; the note keeps it as a tag.`),
    ...(late
      ? [`Its time, ${readableStamp(note.filmMs)}, is later than the film can be long. It is kept as it is.`]
      : []),
  ];
}

/** What everything that is taken in has in common, whoever wrote it. */
function settle(note: Note, taking: Taking): Result<TakenIn, string> {
  const { caseIds, tags, unknown } = sortCases(note.caseIds, note.tags, taking.findCase);
  const read = readWholeNote(cleanNote({ ...note, titleId: taking.titleId, caseIds, tags }));
  return read.ok
    ? ok({ note: read.value.note, warnings: warningsOf(read.value.note, unknown, taking.lengthMs) })
    : read;
}

/** Whether a whole note can stand as it is; `collectFound` has checked and cleaned it. */
const isSettled = (note: Note, { titleId, findCase }: Taking): boolean =>
  note.titleId === titleId && note.caseIds.every((id) => findCase(id) === id);

function takeOne(found: FoundNote, taking: Taking): Result<TakenIn, string> {
  const titleId = found.whole?.titleId ?? taking.fileTitleId;
  if (titleId !== null && titleId !== taking.titleId && taking.otherFilm === 'refuse') {
    return err(otherFilmWords(titleId));
  }
  if (found.whole === null) return settle(fromOtherTool(found, taking), taking);
  return isSettled(found.whole, taking)
    ? ok({ note: found.whole, warnings: warningsOf(found.whole, [], taking.lengthMs) })
    : settle(found.whole, taking);
}

/**
 * Makes notebook notes of found ones. A whole note keeps everything, the viewing in which it was taken and its dates
 * included; a note of another tool gets the viewing that is going on, and its time is marked as imported.
 */
export function noteTaker(
  context: TakingIn,
  fileTitleId: string | null,
): (found: FoundNote) => Result<TakenIn, string> {
  const taking: Taking = { ...context, findCase: caseFinder(context.cases), fileTitleId };
  return (found) => takeOne(found, taking);
}
