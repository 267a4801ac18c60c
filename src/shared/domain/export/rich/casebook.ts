import type { Note } from '../../notebook/records.ts';
import type { ExportInput } from '../export-input.ts';
import type { ShownNote } from '../order-notes.ts';
import type { ReadyNotes } from '../ready-notes.ts';
import { clockSentence, timeWords } from '../time-words.ts';
import { dayWords } from './day-words.ts';
import { factGroups, type FactGroup } from './fact-groups.ts';
import { noteGroups } from './note-groups.ts';
import { noteTitle } from './note-title.ts';

const LONGEST_LABEL = 60;

/** A case by name. `listing` is its place among the cases of the film, from 1, which decides its colour and weave. */
export interface BookCase {
  readonly name: string;
  readonly listing: number | null;
}

/** One note as a page shows it; `text` and `quote` are the viewer's Markdown and plain words, null where there are none. */
export interface BookNote {
  readonly id: string;
  /** Safe as an id in HTML and as the end of an address. */
  readonly anchor: string;
  /** `1:15:21`, or `No time`. */
  readonly start: string;
  /** The end of a range and what another clock says; may be empty. */
  readonly rest: string;
  /** Whole seconds of film as a machine reads them, `PT4521S`; null when the note is untimed. */
  readonly duration: string | null;
  readonly kind: Note['kind'];
  /** What kind it is, in words; null for an ordinary note. */
  readonly kindWords: string | null;
  /** One line to call the note by; made when it is asked for, because most pages of most notes never do. */
  readonly label: string;
  /** Place of its first case among the cases of the film; null for none. */
  readonly listing: number | null;
  /** Its cases, without the one whose chapter it is in. */
  readonly cases: readonly BookCase[];
  readonly quote: string | null;
  readonly text: string | null;
  readonly tags: readonly string[];
  /** When and how the note was taken, in words. */
  readonly taken: string;
}

/** Notes under one heading; `bookNote` makes each of them ready. */
export interface BookChapter {
  /** `c-1`, `c-2`, … in their order. */
  readonly anchor: string;
  readonly heading: string;
  /** Null where the chapter is not of one case. */
  readonly caseId: string | null;
  readonly listing: number | null;
  readonly notes: readonly ShownNote[];
}

/** The facts of one case. */
export interface BookFacts extends FactGroup {
  /** `f-1`, `f-2`, … in their order. */
  readonly anchor: string;
  readonly listing: number | null;
}

/** An export as something to read from front to back, before any format. */
export interface Casebook {
  readonly title: string;
  /** What the film is, in a line of facts that everybody may know; null when the pack says nothing. */
  readonly about: string | null;
  /** What stands under the title: how many notes, and in which order. */
  readonly summary: string;
  /** The one day on which all notes were taken, in words; null when there were several. */
  readonly day: string | null;
  readonly chapters: readonly BookChapter[];
  readonly facts: readonly BookFacts[];
  /** The cases that are named, in the order of the film's own list. */
  readonly cases: readonly BookCase[];
  /** What was exported, when and how; one sentence each. */
  readonly colophon: readonly string[];
  readonly generator: string;
}

const seconds = (ms: number): string => `${String(Math.ceil(ms / 100) / 10)} s`;

/** When a note was taken and how sure its time is; the date stands in the summary when it is the same for all. */
function takenWords({ raw }: Note, day: string | null): string {
  const when = day === null ? dayWords(raw.wallIso) : `${raw.wallIso.slice(11, 16)} UTC`;
  return raw.timed ? `${when}, ± ${seconds(raw.plusMinusMs)}` : when;
}

/** The day (UTC) on which all notes were taken, in words; null when there were several, or no notes. */
function oneDay(notes: readonly Note[]): string | null {
  const [first] = notes;
  if (first === undefined) return null;
  const day = first.raw.wallIso.slice(0, 10);
  return notes.every(({ raw }) => raw.wallIso.startsWith(day)) ? dayWords(day) : null;
}

const wordsOrNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;

const kindWords: Readonly<Record<Note['kind'], string | null>> = {
  note: null,
  mark: 'Mark',
  question: 'Question',
  quote: 'Quote',
};

/** A name that can stand as a heading and in a list of contents, where nothing at all is not allowed. */
const shownName = (name: string, id: string | null): string =>
  wordsOrNull(name) ?? wordsOrNull(id ?? '') ?? 'Without a name';

function caseOf(id: string, { cases }: ExportInput): BookCase {
  const found = cases.find((one) => one.id === id);
  return { name: shownName(found?.name ?? id, id), listing: found?.listing ?? null };
}

/** The id as letters, digits and hyphens, an ordinary one unchanged; other characters as `_` hex `_`, so that none collide. */
const anchorOf = (id: string): string =>
  id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);

/** Where in a book a note stands. */
export interface BookPlace {
  readonly input: ExportInput;
  readonly book: Casebook;
  readonly chapter: BookChapter;
}

/** One note made ready for a page. Expects a prepared input. The case whose chapter it is in is not named again. */
export function bookNote(shown: ShownNote, { input, book, chapter }: BookPlace): BookNote {
  const { note, time } = shown;
  return {
    id: note.id,
    anchor: `n-${anchorOf(note.id)}`,
    ...timeWords(shown, input),
    duration: time === null ? null : `PT${String(Math.floor(time.startMs / 1_000))}S`,
    kind: note.kind,
    kindWords: kindWords[note.kind],
    get label() {
      return noteTitle(note, LONGEST_LABEL);
    },
    listing: caseOf(note.caseIds[0] ?? '', input).listing,
    cases: note.caseIds.filter((id) => id !== chapter.caseId).map((id) => caseOf(id, input)),
    quote: wordsOrNull(note.quote),
    text: wordsOrNull(note.text),
    tags: note.tags,
    taken: takenWords(note, book.day),
  };
}

const orderWords: Readonly<Record<ExportInput['options']['order'], string>> = {
  time: 'in the order of the film',
  case: 'by case',
};

const countWords = (count: number): string => (count === 1 ? '1 note' : `${String(count)} notes`);

function colophonOf(input: ExportInput): readonly string[] {
  return [
    `${countWords(input.notes.length)} on ${input.title.name}.`,
    clockSentence(input),
    `Exported ${dayWords(input.exportedAt)} by ${input.generator}.`,
  ];
}

function aboutOf({ film }: ExportInput): string | null {
  return film === undefined ? null : `${film.network}, first shown ${dayWords(film.premiered)}`;
}

function summaryOf({ notes, options }: ExportInput, day: string | null): string {
  const count = `${countWords(notes.length)}, ${orderWords[options.order]}`;
  return day === null ? count : `${count}, taken on ${day}`;
}

/** The export laid out to be read: chapters of notes in the chosen order, and facts where they were asked for. */
export function casebookOf(ready: ReadyNotes): Casebook {
  const { input } = ready;
  const day = oneDay(input.notes);
  const listingOf = (caseId: string): number | null => caseOf(caseId, input).listing;
  return {
    title: shownName(input.title.name, input.title.id),
    about: aboutOf(input),
    summary: summaryOf(input, day),
    day,
    chapters: noteGroups(ready).map(({ caseId, heading, notes }, index) => ({
      anchor: `c-${String(index + 1)}`,
      heading: shownName(heading ?? 'From the start', caseId),
      caseId,
      listing: caseId === null ? null : listingOf(caseId),
      notes,
    })),
    facts: factGroups(input).map((group, index) => ({
      ...group,
      anchor: `f-${String(index + 1)}`,
      listing: listingOf(group.caseId),
    })),
    cases: input.cases.map(({ name, listing }) => ({ name, listing: listing ?? null })),
    colophon: colophonOf(input),
    generator: input.generator,
  };
}
