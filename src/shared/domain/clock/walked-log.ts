import { advance, type ClockTrack } from './clock-track.ts';
import type { Moment, SyncEvent } from './sync-event.ts';
import { orderedLog } from './ordered-log.ts';
import { walkClock } from './walk-clock.ts';

type Log = readonly SyncEvent[];

/** How the clock stood after the last event of a log, and the moment of that event. */
interface Walked {
  readonly events: number;
  readonly from: Moment;
  readonly track: ClockTrack;
}

const walked = new WeakMap<Log, Walked>();

/** The moment of the log's last event; null where some are later than `now`, or the last one is of another session. */
function wholeFrom(log: Log, now: Moment): Moment | null {
  const ordered = orderedLog(log, now);
  const last = ordered.at(-1);
  return ordered.length === log.length && last?.at.session === now.session ? last.at : null;
}

/**
 * How the clock stands at a moment. Of a log that was asked about before only the time since its last event is walked,
 * where the moment is not before that: a log of a whole evening is long, and each note that is saved asks.
 */
export function trackAt(log: Log, now: Moment): ClockTrack {
  const known = walked.get(log);
  if (known?.events === log.length && known.from.session === now.session && known.from.monoMs <= now.monoMs)
    return advance(known.track, now);
  const { steps, end } = walkClock(log, now);
  const from = wholeFrom(log, now);
  const track = steps.at(-1)?.from;
  if (from !== null && track !== undefined) walked.set(log, { events: log.length, from, track });
  return end;
}
