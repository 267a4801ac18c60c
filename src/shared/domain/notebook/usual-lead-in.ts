import type { Note } from './records.ts';

/** After how many notes that were moved by hand the viewer is asked. */
const ENOUGH = 10;

const byTime = (a: Note, b: Note): number => (a.createdAt < b.createdAt ? -1 : 1);

/** The lead-in of a note that was caught while it happened; null for typed and imported times, and for none at all. */
function caughtLeadIn({ raw, kind, deletedAt }: Note): number | null {
  if (!raw.timed || kind === 'mark' || deletedAt !== undefined) return null;
  const isCaught = raw.source === 'manual' || raw.source === 'player';
  // Nothing is taken off while the film stands, so nothing is learned from it.
  return isCaught && raw.leadInMs > 0 ? raw.leadInMs : null;
}

/**
 * The lead-in (ms of film time, whole seconds) that the viewer really uses: the median of the last ten that were moved
 * away from `usualMs`. Null before there are ten, and when it is the usual one after all.
 */
export function ownLeadIn(notes: Iterable<Note>, usualMs: number): number | null {
  const nudged = [...notes].filter((note) => {
    const leadInMs = caughtLeadIn(note);
    return leadInMs !== null && leadInMs !== usualMs;
  });
  if (nudged.length < ENOUGH) return null;
  const last = nudged.toSorted(byTime).slice(-ENOUGH);
  const sorted = last.map((note) => caughtLeadIn(note) ?? 0).toSorted((a, b) => a - b);
  const middle = ((sorted[ENOUGH / 2 - 1] ?? 0) + (sorted[ENOUGH / 2] ?? 0)) / 2;
  const medianMs = Math.round(middle / 1000) * 1000;
  return medianMs === usualMs || medianMs === 0 ? null : medianMs;
}
