import { atOnce, PORTION, type Pausing } from '../export/pausing.ts';
import type { NotebookData } from '../notebook/notebook-data.ts';
import type { Note } from '../notebook/records.ts';

/** How another notebook differs from this one; deleted notes and viewings do not count. */
export interface NotebookDifference {
  readonly notesHere: number;
  readonly notesThere: number;
  /** Notes that are only in this notebook, only in the other, and in both with another content. */
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly changed: number;
  readonly viewingsHere: number;
  readonly viewingsThere: number;
}

type Deletable = { readonly deletedAt?: string | undefined };

const isLive = (record: Deletable | undefined): boolean =>
  record !== undefined && record.deletedAt === undefined;

const liveIn = (table: ReadonlyMap<string, Deletable>): number => [...table.values()].filter(isLive).length;

const isChanged = (mine: Note, theirs: Note | undefined): boolean =>
  isLive(theirs) && JSON.stringify(mine) !== JSON.stringify(theirs);

/** Gives the live ones, with a place to pause after each portion. */
function* portions(notes: ReadonlyMap<string, Note>, look: (note: Note) => void): Pausing<void> {
  let count = 0;
  for (const note of notes.values()) {
    if (isLive(note)) look(note);
    count += 1;
    if (count % PORTION === 0) yield '';
  }
}

/** `compareNotebooks` in portions, for callers beside whom somebody waits. */
export function* compareInPortions(mine: NotebookData, theirs: NotebookData): Pausing<NotebookDifference> {
  const found = { notesHere: 0, notesThere: 0, onlyHere: 0, onlyThere: 0, changed: 0 };
  yield* portions(mine.notes, (note) => {
    found.notesHere += 1;
    if (!isLive(theirs.notes.get(note.id))) found.onlyHere += 1;
    else if (isChanged(note, theirs.notes.get(note.id))) found.changed += 1;
  });
  yield* portions(theirs.notes, (note) => {
    found.notesThere += 1;
    if (!isLive(mine.notes.get(note.id))) found.onlyThere += 1;
  });
  return { ...found, viewingsHere: liveIn(mine.passes), viewingsThere: liveIn(theirs.passes) };
}

/** Counts what would be more, fewer and different if `theirs` stood in the place of `mine`. */
export const compareNotebooks = (mine: NotebookData, theirs: NotebookData): NotebookDifference =>
  atOnce(compareInPortions(mine, theirs));
