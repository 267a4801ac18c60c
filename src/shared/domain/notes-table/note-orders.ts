import { PORTION, type Pausing } from '../export/pausing.ts';
import { sortGently } from '../export/sort-gently.ts';
import type { Note } from '../notebook/records.ts';

/** What became of the notes since somebody looked last. */
export interface NoteChanges {
  /** Notes as they stood before and do not stand any more, changed or gone. */
  readonly gone: ReadonlySet<Note>;
  /** Notes as they stand now and did not before. */
  readonly put: readonly Note[];
}

/** What changed between two looks at a table; its notes are never changed in place and never lose their place. */
export function changesBetween(before: readonly Note[], now: readonly Note[]): NoteChanges {
  const gone = new Set<Note>();
  const put: Note[] = [];
  let at = 0;
  for (const note of now) {
    const known = before[at];
    at += 1;
    if (known === note) continue;
    if (known !== undefined) gone.add(known);
    put.push(note);
  }
  for (const note of before.slice(now.length)) gone.add(note);
  return { gone, put };
}

const isThere = ({ deletedAt }: Note): boolean => deletedAt === undefined;

/** Puts all notes that are not deleted in order, in portions. */
export function* orderNotes(
  notes: readonly Note[],
  compare: (a: Note, b: Note) => number,
): Pausing<readonly Note[]> {
  return yield* sortGently(notes.filter(isThere), compare);
}

/** An order after some changes: one walk through it instead of a new sorting. */
export function* reorder(
  order: readonly Note[],
  { gone, put }: NoteChanges,
  compare: (a: Note, b: Note) => number,
): Pausing<readonly Note[]> {
  const added = yield* orderNotes(put, compare);
  const result: Note[] = [];
  let next = 0;
  let looked = 0;
  for (const note of order) {
    looked += 1;
    if (looked % (PORTION * 10) === 0) yield '';
    if (gone.has(note)) continue;
    let coming = added[next];
    while (coming !== undefined && compare(coming, note) < 0) {
      result.push(coming);
      next += 1;
      coming = added[next];
    }
    result.push(note);
  }
  for (const note of added.slice(next)) result.push(note);
  return result;
}

/** The notes of an order that pass a test, in portions. */
export function* filterNotes(
  order: readonly Note[],
  test: (note: Note) => boolean,
): Pausing<readonly Note[]> {
  const kept: Note[] = [];
  let looked = 0;
  for (const note of order) {
    looked += 1;
    if (looked % (PORTION * 10) === 0) yield '';
    if (test(note)) kept.push(note);
  }
  return kept;
}
