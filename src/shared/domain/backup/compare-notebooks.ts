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

type Deletable = { readonly id: string; readonly deletedAt?: string | undefined };

const live = <T extends Deletable>(table: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...table].filter(([, record]) => record.deletedAt === undefined));

const missingIn = <T>(from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>): number =>
  [...from.keys()].filter((id) => !to.has(id)).length;

const isChanged = (mine: Note, theirs: Note | undefined): boolean =>
  theirs !== undefined && JSON.stringify(mine) !== JSON.stringify(theirs);

/** Counts what would be more, fewer and different if `theirs` stood in the place of `mine`. */
export function compareNotebooks(mine: NotebookData, theirs: NotebookData): NotebookDifference {
  const [here, there] = [live(mine.notes), live(theirs.notes)];
  return {
    notesHere: here.size,
    notesThere: there.size,
    onlyHere: missingIn(here, there),
    onlyThere: missingIn(there, here),
    changed: [...here.values()].filter((note) => isChanged(note, there.get(note.id))).length,
    viewingsHere: live(mine.passes).size,
    viewingsThere: live(theirs.passes).size,
  };
}
