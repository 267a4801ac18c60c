import type { SyncEvent } from './sync-event.ts';

/** What the retracts and restores of a log say, read once. */
export interface Verdicts {
  /** The ids of the events that stand retracted at the end of the log. */
  readonly retracted: ReadonlySet<string>;
  /** The ids of the events that say nothing at their own moment. */
  readonly skipped: ReadonlySet<string>;
  /** The ids of the retracts and restores that take effect at their own moment and not before. */
  readonly fromNow: ReadonlySet<string>;
}

type Verdict = 'retract' | 'restore';

const retractsIn = (verdicts: ReadonlyMap<string, Verdict>): ReadonlySet<string> =>
  new Set([...verdicts].filter(([, verdict]) => verdict === 'retract').map(([id]) => id));

/**
 * Reads the verdicts of a log that is in order. The last standing retract or restore of an event decides; one that was
 * itself retracted decides nothing, which is why the log is read from its end. One without `fromNow` rewrites what was
 * before it, so everything earlier about the same event is void.
 */
export const readVerdicts = (log: readonly SyncEvent[]): Verdicts => {
  const last = new Map<string, Verdict>();
  const rewritten = new Map<string, Verdict>();
  const fromNow = new Set<string>();
  for (const { id, change } of log.toReversed()) {
    if (change.kind !== 'retract' && change.kind !== 'restore') continue;
    if (last.get(id) === 'retract' || rewritten.has(change.eventId)) continue;
    if (!last.has(change.eventId)) last.set(change.eventId, change.kind);
    if (change.fromNow === true) fromNow.add(id);
    else rewritten.set(change.eventId, change.kind);
  }
  return { retracted: retractsIn(last), skipped: retractsIn(rewritten), fromNow };
};
