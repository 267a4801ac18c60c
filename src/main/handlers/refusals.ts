import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';

/** The viewing that is going on, or the refusal that says how to begin one. */
export const needEvening = (turn: Turn): Result<Evening, AppError> =>
  turn.evening === null
    ? err({ kind: 'no-pass', message: 'No viewing has been started yet. Press “Start the clock” first.' })
    : ok(turn.evening);

/** The note with this id, unless it is unknown or deleted. */
export function needNote(turn: Pick<Turn, 'data'>, id: string): Result<Note, AppError> {
  const note = turn.data.notes.get(id);
  if (note !== undefined && note.deletedAt === undefined) return ok(note);
  return err({
    kind: 'unknown-note',
    id,
    message: 'That note is not in the notebook any more. Nothing was changed; undo may bring it back.',
  });
}

/** The case ids as they came, unless the film has no such case. */
export function needCases<T extends readonly string[]>(pack: Pack, ids: T): Result<T, AppError> {
  const unknown = ids.find((id) => !pack.cases.some((file) => file.id === id));
  if (unknown === undefined) return ok(ids);
  return err({
    kind: 'unknown-case',
    id: unknown,
    message: 'No such case in this film. Nothing was changed.',
  });
}
