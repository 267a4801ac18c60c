import { compareNotes } from './compare-notes.ts';
import type { Note } from './records.ts';

/**
 * Whether a note is a mark that still waits for words. One that the viewer kept as it is has become a note without
 * words, so no field of its own is needed; a mark that came with a quote says enough already.
 */
export const waitsForWords = (note: Note): boolean =>
  note.deletedAt === undefined &&
  note.kind === 'mark' &&
  note.text.trim() === '' &&
  (note.quote ?? '').trim() === '';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The marks of one viewing that wait. */
export interface WaitingMarks {
  readonly passId: string;
  /** By film time, untimed ones last. */
  readonly marks: readonly Note[];
}

const lastMade = ({ marks }: WaitingMarks): string =>
  marks.reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), '');

/** The marks that wait: of the viewing that is going on first, then those of the others, the latest first. */
export function inboxOf(notes: Iterable<Note>, currentPassId: string | null): readonly WaitingMarks[] {
  const byPass = new Map<string, Note[]>();
  for (const mark of [...notes].filter(waitsForWords)) {
    byPass.set(mark.passId, [...(byPass.get(mark.passId) ?? []), mark]);
  }
  return [...byPass]
    .map(([passId, marks]) => ({ passId, marks: marks.toSorted(compareNotes) }))
    .toSorted(
      (a, b) =>
        Number(b.passId === currentPassId) - Number(a.passId === currentPassId) ||
        compareText(lastMade(b), lastMade(a)),
    );
}

/** What stands around a note in its own viewing; null where there is nothing. */
export interface Neighbours {
  /** The note or mark just before it by film time: what "merge with the one before" means. */
  readonly before: Note | null;
  /** The next mark after it, whose time may be the end of a range. */
  readonly nextMark: Note | null;
}

const isTimedBeside = (one: Note, note: Note): boolean =>
  one.passId === note.passId && one.deletedAt === undefined && one.filmMs !== null;

/** Finds a note's neighbours; deleted notes are none, and a note without a time has none. */
export function neighboursOf(note: Note, notes: Iterable<Note>): Neighbours {
  const { filmMs } = note;
  let before: Note | null = null;
  let nextMark: Note | null = null;
  if (filmMs === null) return { before, nextMark };
  for (const one of notes) {
    if (!isTimedBeside(one, note)) continue;
    if (compareNotes(one, note) < 0) before = later(before, one);
    else if (one.kind === 'mark' && (one.filmMs ?? 0) > filmMs) nextMark = earlier(nextMark, one);
  }
  return { before, nextMark };
}

const later = (a: Note | null, b: Note): Note => (a !== null && compareNotes(a, b) > 0 ? a : b);
const earlier = (a: Note | null, b: Note): Note => (a !== null && compareNotes(a, b) < 0 ? a : b);
