import type { SyncEvent } from '../../shared/domain/clock/sync-event.ts';

/** What a viewer does to the clock by hand: after it a followed player is not believed for a while. */
const byHand: ReadonlySet<SyncEvent['change']['kind']> = new Set([
  'start',
  'set',
  'nudge',
  'pause',
  'resume',
  'break-start',
  'break-end',
  'finish',
  'retract',
  'restore',
]);

/**
 * The newest thing that the viewer did to the clock by hand in this session of the app; null when there is none. The log
 * may hold events in any order.
 */
export function lastByHand(log: Iterable<SyncEvent>, session: string): SyncEvent | null {
  let last: SyncEvent | null = null;
  for (const event of log) {
    if (event.at.session !== session || !byHand.has(event.change.kind)) continue;
    if (last === null || event.at.monoMs >= last.at.monoMs) last = event;
  }
  return last;
}
