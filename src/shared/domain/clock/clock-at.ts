import type { ClockReading, ClockState } from './clock-reading.ts';
import { doubtOf, isMoving, type ClockTrack } from './clock-track.ts';
import type { Moment, SyncEvent } from './sync-event.ts';
import { trackAt } from './walked-log.ts';

const stateOf = (track: ClockTrack): ClockState => {
  if (track.breakMs !== null) return 'break';
  return track.mode === 'playing' ? 'running' : track.mode;
};

const roundedOrNull = (ms: number | null): number | null => (ms === null ? null : Math.round(ms));

/**
 * Reads the film clock at a moment from the log of one pass.
 * It measures between moments and never counts ticks, so throttled timers, sleep or a restart cannot make it
 * drift. Events after `now` are ignored: asked about an earlier moment it answers what was known then.
 */
export const clockAt = (log: readonly SyncEvent[], now: Moment): ClockReading => {
  const end = trackAt(log, now);
  const running = isMoving(end);
  return {
    state: stateOf(end),
    filmMs: Math.round(end.filmMs),
    running,
    rate: running ? end.rate : 0,
    plusMinusMs: roundedOrNull(doubtOf(end)),
    source: end.learned === null ? 'none' : (end.followed ?? 'manual'),
    sinceSyncMs: roundedOrNull(end.learned?.sinceMs ?? null),
    breakForMs: roundedOrNull(end.breakMs),
  };
};
