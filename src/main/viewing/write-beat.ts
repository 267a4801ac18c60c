import type { Moment, SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import type { AppContext } from '../app-context.ts';
import { announceChanges, announceEvening } from './announce-changes.ts';
import { eveningOf } from './evening.ts';

/** How often a running Docket says so, in milliseconds of this computer's time. */
export const HEARTBEAT_MS = 60_000;

/**
 * Writes a sign of life of `at` into the current viewing, if its film runs then. What waited for its turn while the computer
 * slept must not be dated after the sleep: both clocks of that moment together would say that there was none.
 * A run of the app has two: the first stays where it is, because it ends the time in which the app was closed; the other
 * moves along. Between them the monotonic clock says everything, so the log does not grow with the evening.
 */
export async function writeBeat(context: AppContext, at: Moment): Promise<void> {
  const { notebook, pack, time } = context;
  const evening = eveningOf(notebook, pack.title.id, at);
  if (evening?.clock.running !== true) return;
  const passId = evening.pass.id;
  const firstId = `alive-first-${at.session}-${passId}`;
  const isFirst = !notebook.data.syncEvents.has(firstId);
  const record: SyncEvent = {
    id: isFirst ? firstId : `alive-last-${at.session}-${passId}`,
    passId,
    at,
    change: { kind: 'alive', everyMs: HEARTBEAT_MS * time.scale },
  };
  const written = await notebook.commit([{ op: 'put', entry: { table: 'syncEvents', record } }]);
  if (!written.ok) announceChanges(context, []);
  else if (isFirst) announceEvening(context);
}
