import { cleanNote } from '../export/clean-note.ts';
import type { Note } from '../notebook/records.ts';
import type { FoundFile, FoundNote, ImportFormatId, Place, Refusal } from './found.ts';
import { importLimits } from './import-limits.ts';
import { readWholeNote } from './read-whole-note.ts';

/** A note as other tools know it. */
export type PartialNote = Extract<FoundNote, { readonly whole: null }>;

/** Gathers what a reader finds, entry by entry, and holds it to the limits; every entry ends in exactly one list. */
export interface Collector {
  /** An entry that should be a note as Docket wrote it; checked, cleaned, and refused with words where it is not. */
  readonly addWhole: (at: Place, value: unknown) => void;
  /** A note of another tool; an id that Docket could not have written is left out. */
  readonly add: (note: PartialNote) => void;
  readonly refuse: (at: Place, reason: string) => void;
  readonly warn: (at: Place, reason: string) => void;
  /** What was found. `titleId` is what the file names; where it is null the notes say it, if they agree. */
  readonly finish: (titleId: string | null) => FoundFile;
}

/** An id as `newId` writes it (UUID, version 4): what else a file calls its rows by is no note's identity. */
const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const withOwnId = (note: PartialNote): PartialNote =>
  note.id === null || OWN_ID.test(note.id) ? note : { ...note, id: null };

const TOO_LONG = `The note is longer than ${importLimits.noteLength.toLocaleString('en')} characters.`;
const TOO_MANY = `The file holds more than ${importLimits.notes.toLocaleString('en')} notes, which is more than Docket takes at once.`;

const isTooLong = ({ text, quote }: { readonly text: string; readonly quote?: string | null }): boolean =>
  text.length + (quote?.length ?? 0) > importLimits.noteLength;

/** The title that all whole notes agree on; null where they do not, or where there are none. */
function agreedTitle(notes: readonly FoundNote[]): string | null {
  const titles = new Set(notes.flatMap(({ whole }) => (whole === null ? [] : [whole.titleId])));
  const [only] = titles;
  return titles.size === 1 && only !== undefined ? only : null;
}

/** The lists of one file, while it is being read. */
class Lists {
  readonly notes: FoundNote[] = [];
  readonly refused: Refusal[] = [];
  readonly warnings: Refusal[] = [];
  private readonly placeOfId = new Map<string, Place>();

  take(note: FoundNote, size: Parameters<typeof isTooLong>[0], id: string | null): void {
    if (isTooLong(size)) return this.refuse(note.at, TOO_LONG);
    const before = id === null ? undefined : this.placeOfId.get(id);
    if (before !== undefined)
      return this.refuse(note.at, `The same note stands in this file already: ${before}.`);
    if (id !== null) this.placeOfId.set(id, note.at);
    if (this.notes.length <= importLimits.notes) this.notes.push(note);
  }

  refuse(at: Place, reason: string): void {
    if (this.refused.length <= importLimits.notes) this.refused.push({ at, reason });
  }

  get isTooMany(): boolean {
    return Math.max(this.notes.length, this.refused.length) > importLimits.notes;
  }
}

function takeWhole(lists: Lists, at: Place, value: unknown): void {
  const read = readWholeNote(value);
  if (!read.ok) return lists.refuse(at, read.error);
  const { note, leftOut } = read.value;
  const whole: Note = cleanNote(note);
  if (leftOut.length > 0) {
    lists.warnings.push({ at, reason: `Left out what this Docket does not know: ${leftOut.join(', ')}.` });
  }
  lists.take({ at, whole }, whole, whole.id);
}

/** A collector for one file of that format. */
export function collectFound(format: ImportFormatId): Collector {
  const lists = new Lists();
  return {
    addWhole: (at, value) => takeWhole(lists, at, value),
    add: (note) => {
      const known = withOwnId(note);
      lists.take(known, known, known.id);
    },
    refuse: (at, reason) => lists.refuse(at, reason),
    warn: (at, reason) => void lists.warnings.push({ at, reason }),
    finish: (titleId) => {
      if (lists.isTooMany) return refusedFile(format, TOO_MANY);
      const { notes, refused, warnings } = lists;
      return { format, titleId: titleId ?? agreedTitle(notes), notes, refused, warnings };
    },
  };
}

/** A file of which nothing can be read, and why. */
export function refusedFile(format: ImportFormatId, reason: string, at: Place = 'the file'): FoundFile {
  return { format, titleId: null, notes: [], refused: [{ at, reason }], warnings: [] };
}
