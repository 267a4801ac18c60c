import type { NotebookData } from '../notebook/notebook-data.ts';
import type { Note } from '../notebook/records.ts';

/** The notes that an undone step had made, as far as the history remembers: nobody deleted those. */
function undoneIn({ commands }: Pick<NotebookData, 'commands'>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { state, changes } of commands.values()) {
    if (state !== 'undone') continue;
    for (const { table, id, before } of changes) if (table === 'notes' && before === null) ids.add(id);
  }
  return ids;
}

/**
 * The notes of a notebook that a file's notes are compared with: all of them, deleted ones included, but for those that
 * came in with a step which was undone. A file that is taken in again after an undo brings its notes as new ones.
 */
export function notesToCompare(data: Pick<NotebookData, 'notes' | 'commands'>): readonly Note[] {
  const undone = undoneIn(data);
  const notes = [...data.notes.values()];
  if (undone.size === 0) return notes;
  return notes.filter(({ id, deletedAt }) => deletedAt === undefined || !undone.has(id));
}
