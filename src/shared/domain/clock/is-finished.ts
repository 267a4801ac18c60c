import { retractedIds } from './active-events.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, SyncEvent } from './sync-event.ts';

/**
 * Whether the viewer has said, by `now`, that the film is over, and has not taken it back.
 * Going to a time or playing on afterwards does not unsay it; only a retract does. Gates that wait for the end ask
 * this and not the state of the clock.
 */
export const isFinished = (log: readonly SyncEvent[], now: Moment): boolean => {
  const ordered = orderedLog(log, now);
  const retracted = retractedIds(ordered);
  return ordered.some(({ id, change }) => change.kind === 'finish' && !retracted.has(id));
};
