import type { NotebookDifference } from '../../shared/domain/backup/compare-notebooks.ts';
import type { MergeTally } from '../../shared/domain/backup/merge-notebooks.ts';

/** What putting a backup in the place of the notebook would change, for a terminal. */
export const differenceWords = (found: NotebookDifference): string =>
  [
    `Notes now: ${found.notesHere}, in the backup: ${found.notesThere}.`,
    `Only here, and gone afterwards: ${found.onlyHere}. Only in the backup: ${found.onlyThere}. Different: ${found.changed}.`,
    `Viewings now: ${found.viewingsHere}, in the backup: ${found.viewingsThere}.`,
  ].join('\n');

/** What merging a backup did or would do, for a terminal. */
export function mergeWords(tally: MergeTally): string {
  const { notesAdded, notesBack, notesReplaced, bothKept, viewingsAdded } = tally;
  const back = notesBack === 0 ? '' : `back after an undo: ${notesBack}, `;
  return `Notes added: ${notesAdded}, ${back}newer there: ${notesReplaced}, kept beside newer words: ${bothKept}, viewings added: ${viewingsAdded}`;
}
