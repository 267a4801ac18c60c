import type { SyncEvent } from './sync-event.ts';

/**
 * The run number that a newly opened app gives its moments: one more than any in the log, so that the order of
 * sessions does not hang on the time of day. Give it the logs of all passes.
 */
export const nextRun = (log: readonly SyncEvent[]): number =>
  log.reduce((highest, event) => Math.max(highest, event.at.run ?? 0), 0) + 1;
