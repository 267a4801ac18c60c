import { existsSync } from 'node:fs';
import { deleteNote } from '../../shared/domain/notebook/note-steps.ts';
import { ok } from '../../shared/result.ts';
import { command } from '../command.ts';
import { noNotebook, notesFolder, ownPack } from '../home.ts';
import { changeNotebook } from '../notes/change-notebook.ts';
import { findNote } from '../notes/find-note.ts';
import { shortId } from '../notes/note-text.ts';
import { done, doneAsJson, refused } from '../outcome.ts';

/** `docket notes delete ID`: takes a note out of every list; it stays on the disk, and undo in the app brings it back. */
export const notesDelete = command({
  name: 'notes delete',
  usage: 'ID',
  summary: 'Deletes a note. Undo in the app brings it back.',
  details: ['The id may be shortened to its beginning.'],
  takes: { named: 'which note', least: 1, most: 1 },
  options: {},
  run: async ({ typed, json, home, version }) => {
    const pack = await ownPack();
    if (!pack.ok) return pack.error;
    if (!existsSync(notesFolder(home))) return refused([noNotebook(home)]);
    const changed = await changeNotebook({ home, version, pack: pack.value }, (turn) => {
      const note = findNote(typed, turn.data);
      if (!note.ok) return note;
      return ok({ step: deleteNote(note.value, turn), reply: { id: note.value.id } });
    });
    if (!changed.ok) return changed.error;
    const { reply, notices } = changed.value;
    if (json) return doneAsJson({ deleted: reply.id }, notices);
    return done(`Deleted ${shortId(reply.id)}. Undo in Docket brings it back.`, notices);
  },
});
