import { orderedLog } from './ordered-log.ts';
import type { SyncEvent } from './sync-event.ts';
import { readVerdicts } from './verdicts.ts';

/** The ids of the events that stand retracted in `log`, which must be in order. */
export const retractedIds = (log: readonly SyncEvent[]): ReadonlySet<string> => readVerdicts(log).retracted;

const silent: ReadonlySet<SyncEvent['change']['kind']> = new Set(['retract', 'restore', 'alive']);

/**
 * The events that count, in the order in which they happened: retracted ones are gone, and so are the retracts and
 * restores themselves and the signs of life. The order of the array that comes in does not matter.
 */
export const activeEvents = (log: readonly SyncEvent[]): readonly SyncEvent[] => {
  const ordered = orderedLog(log);
  const retracted = retractedIds(ordered);
  return ordered.filter(({ id, change }) => !silent.has(change.kind) && !retracted.has(id));
};
