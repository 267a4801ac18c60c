import { orderedLog } from './ordered-log.ts';
import type { SyncEvent } from './sync-event.ts';

/**
 * The ids of the events that stand retracted in `log`, which must be in order.
 * The last standing retract or restore of an event decides; one that was itself retracted decides nothing, which
 * is why the log is read from its end.
 */
export const retractedIds = (log: readonly SyncEvent[]): ReadonlySet<string> => {
  const verdicts = new Map<string, 'retract' | 'restore'>();
  for (const { id, change } of log.toReversed()) {
    if (change.kind !== 'retract' && change.kind !== 'restore') continue;
    if (verdicts.get(id) === 'retract' || verdicts.has(change.eventId)) continue;
    verdicts.set(change.eventId, change.kind);
  }
  return new Set([...verdicts].filter(([, verdict]) => verdict === 'retract').map(([id]) => id));
};

/**
 * The events that count, in the order in which they happened: retracted ones are gone, and so are the retracts and
 * restores themselves. The order of the array that comes in does not matter.
 */
export const activeEvents = (log: readonly SyncEvent[]): readonly SyncEvent[] => {
  const ordered = orderedLog(log);
  const retracted = retractedIds(ordered);
  return ordered.filter(
    ({ id, change }) => change.kind !== 'retract' && change.kind !== 'restore' && !retracted.has(id),
  );
};
