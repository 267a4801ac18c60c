import { activeEvents } from '../clock/active-events.ts';
import type { SyncEvent } from '../clock/sync-event.ts';
import type { CueTime } from '../notebook/cue-time-record.ts';

/** A cue by which the clock was set in this viewing, and the film time (ms) that it was set to. */
export interface Landmark {
  readonly cueId: string;
  readonly filmMs: number;
}

/**
 * The cues by which the clock of one viewing was set and that were not taken back. A clock that was far off leaves no
 * sighting of such a cue, so this alone tells that it has come.
 */
export const landmarksOf = (log: readonly SyncEvent[]): readonly Landmark[] =>
  activeEvents(log).flatMap(({ change }) =>
    change.kind === 'set' && change.landmark !== undefined
      ? [{ cueId: change.landmark, filmMs: change.filmMs }]
      : [],
  );

/** The ids of the cues that the viewer has set in one viewing, by which beats after them may be named. */
export const setCueIds = (
  passId: string,
  cueTimes: readonly CueTime[],
  landmarks: readonly Landmark[],
): ReadonlySet<string> =>
  new Set([
    ...cueTimes
      .filter((each) => each.passId === passId && each.deletedAt === undefined)
      .map(({ cueId }) => cueId),
    ...landmarks.map(({ cueId }) => cueId),
  ]);
