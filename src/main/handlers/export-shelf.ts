import type { Keeper } from '../viewing/keeper.ts';

/** The export that goes on, the preview that is being made, and the file that was saved last. */
export interface ExportShelf {
  /** What is written now; null while nothing is. */
  writing: AbortController | null;
  /** What is previewed now: a newer preview stops an older one. */
  previewing: AbortController | null;
  lastPath: string | null;
}

/** One shelf for each notebook that is open: the windows of an app share it. */
const shelves = new WeakMap<Keeper, ExportShelf>();

/** The shelf of this notebook. */
export function exportShelf(keeper: Keeper): ExportShelf {
  const shelf = shelves.get(keeper) ?? { writing: null, previewing: null, lastPath: null };
  shelves.set(keeper, shelf);
  return shelf;
}
