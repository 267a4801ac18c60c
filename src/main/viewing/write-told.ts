import type { Moment, SyncChange } from '../../shared/domain/clock/sync-event.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { AppContext } from '../app-context.ts';
import { announceChanges, announceEvening } from './announce-changes.ts';

/** What a followed player has told of the clock, for the log of the viewing. */
export type ToldChange = Extract<SyncChange, { readonly kind: 'report' | 'unfollow' }>;

/** The viewing to write to, and the moment for which it holds. */
export interface ToldAt {
  readonly passId: string;
  readonly at: Moment;
}

/**
 * Writes into the log of a viewing what a followed player told, or that it is followed no more. Outside the
 * history, because the viewer did nothing that could be undone.
 */
export async function writeTold(
  context: AppContext,
  { passId, at }: ToldAt,
  change: ToldChange,
): Promise<Result<void, AppError>> {
  const record = { id: context.newId(), passId, at, change };
  const written = await context.notebook.commit([{ op: 'put', entry: { table: 'syncEvents', record } }]);
  if (written.ok) {
    announceEvening(context);
    return ok(undefined);
  }
  const { kind, message, path } = written.error;
  announceChanges(context, []);
  return err({ kind: 'not-saved', cause: kind, path, message });
}
