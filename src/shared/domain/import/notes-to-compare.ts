import { atOnce, pickedInPortions, type Pausing } from '../export/pausing.ts';
import type { NotebookData } from '../notebook/notebook-data.ts';
import type { Note } from '../notebook/records.ts';

/** The notes that an undone step had made, as far as the history remembers: nobody deleted those. */
function* undoneIn({ commands }: Pick<NotebookData, 'commands'>): Pausing<ReadonlySet<string>> {
  const undone = [...commands.values()].filter(({ state }) => state === 'undone');
  const ids = new Set<string>();
  for (const { changes } of undone) {
    const made = yield* pickedInPortions(changes, ({ table, id, before }) =>
      table === 'notes' && before === null ? id : undefined,
    );
    for (const id of made) ids.add(id);
  }
  return ids;
}

/**
 * The notes of a notebook that a file's notes are compared with: all of them, deleted ones included, but for those that
 * came in with a step which was undone. A file that is taken in again after an undo brings its notes as new ones.
 */
export const notesToCompare = (data: Pick<NotebookData, 'notes' | 'commands'>): readonly Note[] =>
  atOnce(notesToCompareInPortions(data));

/** `notesToCompare` in portions, for callers beside whom somebody waits. */
export function* notesToCompareInPortions(
  data: Pick<NotebookData, 'notes' | 'commands'>,
): Pausing<readonly Note[]> {
  const undone = yield* undoneIn(data);
  const notes = [...data.notes.values()];
  if (undone.size === 0) return notes;
  return yield* pickedInPortions(notes, (note) =>
    note.deletedAt === undefined || !undone.has(note.id) ? note : undefined,
  );
}
