import { retractedIds } from './active-events.ts';
import { advance, applyChange, freshTrack, type ClockTrack } from './clock-track.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, SyncEvent } from './sync-event.ts';

/** The time between two neighbouring moments of a log: how the clock stood after the first and before the second. */
export interface ClockStep {
  readonly from: ClockTrack;
  readonly to: ClockTrack;
}

/** A walk through a log up to a moment: every step in order, and how the clock stands at the end. */
export interface ClockWalk {
  readonly steps: readonly ClockStep[];
  readonly end: ClockTrack;
}

/**
 * Walks through the log from its first event to `now`.
 * Every event's moment is a stop, also that of a retracted one: it says nothing about the film any more, but the
 * time between two stops of one session is still known exactly whatever the time of day did.
 */
export const walkClock = (log: readonly SyncEvent[], now: Moment): ClockWalk => {
  const ordered = orderedLog(log, now);
  const retracted = retractedIds(ordered);
  const steps: ClockStep[] = [];
  let track = freshTrack(ordered[0]?.at ?? now);
  for (const event of ordered) {
    const to = advance(track, event.at);
    steps.push({ from: track, to });
    track = retracted.has(event.id) ? to : applyChange(to, event.change);
  }
  const end = advance(track, now);
  steps.push({ from: track, to: end });
  return { steps, end };
};
