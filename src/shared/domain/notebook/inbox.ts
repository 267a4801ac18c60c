import { compareNotes } from './compare-notes.ts';
import type { Note, Pass } from './records.ts';

/**
 * Whether a note is a mark that still waits for words. One that the viewer kept as it is has become a note without
 * words, so no field of its own is needed; a mark that came with a quote says enough already.
 */
export const waitsForWords = (note: Note): boolean =>
  note.deletedAt === undefined &&
  note.kind === 'mark' &&
  note.text.trim() === '' &&
  (note.quote ?? '').trim() === '';

/** The marks that wait, viewing by viewing in the order in which they were begun, each by film time, untimed last. */
export function inboxOf(
  notes: Iterable<Note>,
  passes: ReadonlyMap<string, Pick<Pass, 'createdAt'>> = new Map(),
): readonly Note[] {
  const begun = ({ passId }: Note): string => passes.get(passId)?.createdAt ?? '';
  return [...notes]
    .filter(waitsForWords)
    .toSorted(
      (a, b) => compareText(begun(a), begun(b)) || compareText(a.passId, b.passId) || compareNotes(a, b),
    );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stands around a note in its own viewing; null where there is nothing. */
export interface Neighbours {
  /** The note or mark just before it by film time: what "merge with the one before" means. */
  readonly before: Note | null;
  /** The next mark after it, whose time may be the end of a range. */
  readonly nextMark: Note | null;
}

/** Finds a note's neighbours; deleted notes are none, and a note without a time has none. */
export function neighboursOf(note: Note, notes: Iterable<Note>): Neighbours {
  const { filmMs } = note;
  if (filmMs === null) return { before: null, nextMark: null };
  const around = [...notes]
    .filter((one) => one.passId === note.passId && one.deletedAt === undefined && one.filmMs !== null)
    .toSorted(compareNotes);
  const at = around.findIndex(({ id }) => id === note.id);
  return {
    before: (at > 0 ? around[at - 1] : undefined) ?? null,
    nextMark: around.slice(at + 1).find((one) => one.kind === 'mark' && (one.filmMs ?? 0) > filmMs) ?? null,
  };
}
