import { applyChange } from './apply-change.ts';
import { advance, freshTrack, type ClockTrack } from './clock-track.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, SyncEvent } from './sync-event.ts';
import { readVerdicts, type Verdicts } from './verdicts.ts';

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

type Stood = Pick<ClockTrack, 'mode' | 'breakMs'>;

/** What the walk needs to take something back in the middle: the log by id, and how the clock stood before each event. */
interface Memory {
  readonly byId: ReadonlyMap<string, SyncEvent>;
  readonly verdicts: Verdicts;
  readonly before: Map<string, Stood>;
}

const carryOut = (track: ClockTrack, event: SyncEvent, { before }: Memory): ClockTrack => {
  before.set(event.id, { mode: track.mode, breakMs: track.breakMs });
  return applyChange(track, event.change);
};

/** Film time stays where it is; only whether it runs on from here is as it was before the event. */
const takeBack = (track: ClockTrack, eventId: string, { before }: Memory): ClockTrack => {
  const stood = before.get(eventId);
  before.delete(eventId);
  return stood === undefined ? track : { ...track, ...stood };
};

const turn = (track: ClockTrack, event: SyncEvent, memory: Memory): ClockTrack => {
  const { id, change } = event;
  if (change.kind !== 'retract' && change.kind !== 'restore') {
    return memory.verdicts.skipped.has(id) ? track : carryOut(track, event, memory);
  }
  if (!memory.verdicts.fromNow.has(id)) return track;
  if (change.kind === 'retract') return takeBack(track, change.eventId, memory);
  const target = memory.byId.get(change.eventId);
  return target === undefined || memory.before.has(target.id) ? track : carryOut(track, target, memory);
};

/**
 * Walks through the log from its first event to `now`.
 * Every event's moment is a stop, also that of a retracted one: it says nothing about the film any more, but the
 * time between two stops of one session is still known exactly whatever the time of day did.
 */
export const walkClock = (log: readonly SyncEvent[], now: Moment): ClockWalk => {
  const ordered = orderedLog(log, now);
  const byId = new Map(ordered.map((event) => [event.id, event]));
  const memory: Memory = { byId, verdicts: readVerdicts(ordered), before: new Map() };
  const steps: ClockStep[] = [];
  let track = freshTrack(ordered[0]?.at ?? now);
  for (const event of ordered) {
    const to = advance(track, event.at);
    steps.push({ from: track, to });
    track = turn(to, event, memory);
  }
  const end = advance(track, now);
  steps.push({ from: track, to: end });
  return { steps, end };
};
