import { activeEvents } from '../clock/active-events.ts';
import type { SyncEvent } from '../clock/sync-event.ts';
import type { Note } from '../notebook/records.ts';
import { isByClock } from './retime-scope.ts';

/** The notes that were timed by a clock which has turned out to be wrong. */
export interface SinceGoodSync {
  readonly notes: readonly Note[];
  /** Where the film was when the clock was last known to be right (film time, ms). */
  readonly sinceFilmMs: number;
  /** The stretch of wall time (Unix ms) in which they were written: after the one, up to the other. */
  readonly fromWallMs: number;
  readonly toWallMs: number;
}

type Sync = SyncEvent & { readonly change: { readonly filmMs: number } };

/** Whether an event says where the film is. A nudge does not: it makes nothing surer. */
const isSync = (event: SyncEvent): event is Sync =>
  event.change.kind === 'start' || event.change.kind === 'set' || event.change.kind === 'report';

const isIn = (note: Note, fromMs: number, toMs: number): boolean => {
  const wallMs = Date.parse(note.raw.wallIso);
  const isTimed = note.deletedAt === undefined && note.filmMs !== null && isByClock(note);
  return isTimed && wallMs > fromMs && wallMs <= toMs;
};

/**
 * The timed notes written since the clock was last known to be right. With `correctionId`, the event that put it right,
 * those before it; without, all since the last start, set or player's report. `notes` are those of the log's pass. null
 * when the clock was never right before. Notes carry the time of day alone, so setting that back may hide some.
 */
export const notesSinceLastGoodSync = (
  log: readonly SyncEvent[],
  notes: readonly Note[],
  correctionId: string | null = null,
): SinceGoodSync | null => {
  const syncs = activeEvents(log).filter(isSync);
  const found = correctionId === null ? syncs.length : syncs.findIndex(({ id }) => id === correctionId);
  const good = found < 0 ? undefined : syncs[found - 1];
  if (good === undefined) return null;
  const fromWallMs = good.at.wallMs;
  const toWallMs = syncs[found]?.at.wallMs ?? Infinity;
  return {
    notes: notes.filter((note) => isIn(note, fromWallMs, toWallMs)),
    sinceFilmMs: good.change.filmMs,
    fromWallMs,
    toWallMs,
  };
};
