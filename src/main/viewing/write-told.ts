import type { Moment, SyncChange } from '../../shared/domain/clock/sync-event.ts';
import type { Operation } from '../../shared/domain/notebook/notebook-data.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { AppContext } from '../app-context.ts';
import { announceChanges, announceEvening } from './announce-changes.ts';
import type { Evening } from './evening.ts';
import { leftScenes } from './left-scenes.ts';
import { isoOf } from './time-source.ts';

/** What a followed player has told of the clock, for the log of the viewing. */
export type ToldChange = Extract<SyncChange, { readonly kind: 'report' | 'unfollow' }>;

/** The viewing to write to, and the moment for which it holds. */
export interface ToldAt {
  readonly evening: Evening;
  readonly at: Moment;
}

/**
 * Writes into the log of a viewing what a followed player told, or that it is followed no more. Outside the
 * history, because the viewer did nothing that could be undone. A jump leaves the scene that was on screen.
 */
export async function writeTold(
  context: AppContext,
  { evening, at }: ToldAt,
  change: ToldChange,
): Promise<Result<void, AppError>> {
  const record = { id: context.newId(), passId: evening.pass.id, at, change };
  const turn = { data: context.notebook.data, nowIso: isoOf(at) };
  const left = leftScenes(turn, evening, change).map(({ after }): Operation => ({
    op: 'put',
    entry: { table: 'scenes', record: after },
  }));
  const written = await context.notebook.commit([
    { op: 'put', entry: { table: 'syncEvents', record } },
    ...left,
  ]);
  if (written.ok) {
    announceEvening(context);
    return ok(undefined);
  }
  const { kind, message, path } = written.error;
  announceChanges(context, []);
  return err({ kind: 'not-saved', cause: kind, path, message });
}
