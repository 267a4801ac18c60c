import { noteHistory, putBack } from '../../shared/domain/notebook/note-states.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { NoteHistoryView } from '../../shared/ipc/inbox-calls.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { earlierStates } from '../notebook/earlier-states.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Desk } from './handler.ts';
import { needNote } from './refusals.ts';

/** What the last steps and the files of the notebook know of one note. */
async function historyOf(id: string, turn: Pick<Turn, 'data'>, folder: string) {
  const files = await earlierStates(folder, id);
  const older = files.ok ? files.value : { commands: [], notes: [] };
  const kept = new Set(turn.data.commands.keys());
  return {
    isWithoutFiles: !files.ok,
    sources: {
      commands: [...older.commands.filter((one) => !kept.has(one.id)), ...turn.data.commands.values()],
      notes: older.notes,
    },
  };
}

/** Every state of a note that is still known, newest first. */
export async function viewNoteHistory(
  { id }: Args<'note.history'>,
  { context }: Desk,
): Promise<Result<NoteHistoryView, AppError>> {
  const { data, folder } = context.notebook;
  const { sources, isWithoutFiles } = await historyOf(id, { data }, folder);
  const note = needNote({ data }, id);
  if (!note.ok) return note;
  return ok({ ...noteHistory(note.value, sources), isWithoutFiles });
}

const unknownState: AppError = {
  kind: 'note-refused',
  message: 'That state is not known any more, so it was not put back. Nothing was changed.',
};

/** Puts one of those states back as a new step. */
export async function putStateBack(
  { id, key }: Args<'note.putBack'>,
  { context, keeper }: Desk,
): Promise<Result<Reply<'note.putBack'>, AppError>> {
  const { data, folder } = context.notebook;
  const { sources } = await historyOf(id, { data }, folder);
  return keeper.change((turn) => {
    const note = needNote(turn, id);
    if (!note.ok) return note;
    const state = noteHistory(note.value, sources).states.find((one) => one.key === key);
    if (state === undefined) return err(unknownState);
    const { step, note: after } = putBack(note.value, state.note, turn);
    return ok({ step, reply: { note: after } });
  });
}
