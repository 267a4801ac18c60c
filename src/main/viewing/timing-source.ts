import { elapsedBetween } from '../../shared/domain/clock/moment.ts';
import type { Moment, SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { walkClock } from '../../shared/domain/clock/walk-clock.ts';

/**
 * How long a broadcast has gone on at a moment (source time, ms): the time since the film began, adverts and all. A
 * pause stops it, because whoever pauses a broadcast has a recorder that waits. Null before the film began.
 */
export function broadcastMs(log: readonly SyncEvent[], at: Moment): number | null {
  const { steps, end } = walkClock(log, at);
  if (end.mode === 'ready') return null;
  const ran = steps
    .filter(({ from }) => from.mode === 'playing' || from.breakMs !== null)
    .map(({ from, to }) => elapsedBetween(from.at, to.at).ms);
  return Math.round(ran.reduce((sum, ms) => sum + ms, 0));
}
