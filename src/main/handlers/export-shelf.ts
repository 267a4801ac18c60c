import { endInTime } from '../exporting/end-in-time.ts';
import type { Keeper } from '../viewing/keeper.ts';

/** The export that goes on, the preview that is being made, and the file that was saved last. */
export interface ExportShelf {
  /** What is written now; null while nothing is. */
  writing: AbortController | null;
  /** Settles, and never rejects, when the last writing has ended and left nothing half done. */
  ended: Promise<void>;
  /** What is previewed now: a newer preview stops an older one. */
  previewing: AbortController | null;
  /** Docket ends: nothing is begun any more. */
  isOver: boolean;
  lastPath: string | null;
}

/** One shelf for each notebook that is open: the windows of an app share it. */
const shelves = new WeakMap<Keeper, ExportShelf>();

/** The shelf of this notebook. */
export function exportShelf(keeper: Keeper): ExportShelf {
  const shelf = shelves.get(keeper) ?? {
    writing: null,
    ended: Promise.resolve(),
    previewing: null,
    isOver: false,
    lastPath: null,
  };
  shelves.set(keeper, shelf);
  return shelf;
}

/**
 * Stops what is exported and waits until its unfinished file is gone, so that no half of somebody's notes stays
 * behind when Docket ends. A question where to save is not waited for: nothing is written yet.
 * A disk that hangs is waited for no longer than `limitMs`, five seconds else; what lies there then is removed.
 */
export async function stopExports(keeper: Keeper, limitMs?: number): Promise<void> {
  const shelf = exportShelf(keeper);
  shelf.isOver = true;
  shelf.previewing?.abort();
  shelf.writing?.abort();
  await endInTime(shelf.ended, limitMs);
}
