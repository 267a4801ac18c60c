import { compareNotes } from '../../shared/domain/notebook/compare-notes.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Args } from '../../shared/ipc/wire.ts';
import type { WindowNotes } from '../../shared/ipc/window-notes.ts';

/** Which notes a window lists. */
type WhichNotes = Args<'app.notes'>['notes'];

/** How many of the last notes a window gets that shows only those. */
const FEW = 20;

/**
 * The most notes of one viewing that a window holds. An evening brings some hundred; beyond this only a file that was
 * taken in goes, and all notes stand on their own page, which asks for what it shows.
 */
const MOST_OF_VIEWING = 10_000;

const lately = (a: Note, b: Note): number => (a.createdAt < b.createdAt ? -1 : 1);

const isThere = (note: Note): boolean => note.deletedAt === undefined;

function ofViewing(notes: readonly Note[]): readonly Note[] {
  return notes.length <= MOST_OF_VIEWING ? notes : notes.toSorted(compareNotes).slice(-MOST_OF_VIEWING);
}

function chosen(there: readonly Note[], here: readonly Note[], which: WhichNotes): readonly Note[] {
  switch (which) {
    case 'none':
      return [];
    case 'few':
      return there.toSorted(lately).slice(-FEW);
    case 'viewing':
      return ofViewing(here);
    case 'all':
      return there;
  }
}

/** The notes that a window starts from, and how many it does not see. `passId` is the viewing that is going on. */
export function notesFor(
  { notes }: Pick<NotebookData, 'notes'>,
  passId: string | null,
  which: WhichNotes,
): WindowNotes {
  const there = [...notes.values()].filter(isThere);
  const here = there.filter((note) => note.passId === passId);
  const sent = chosen(there, here, which);
  return {
    passId,
    notes: sent,
    notesElsewhere: there.length - here.length,
    notesLeftOut: which === 'viewing' ? here.length - sent.length : 0,
  };
}
