import type { AppContext } from '../app-context.ts';
import type { Keeper } from '../viewing/keeper.ts';

/** How long (wall time, ms) a page may take for its last words. One that hangs must not keep Docket from ending. */
const PATIENCE_MS = 1000;

/** Who still waits for pages, by the keeper whose notebook their words go to. */
const waiting = new WeakMap<Keeper, () => void>();

/**
 * Asks `pages` pages to keep at once what stands unsaved in them, and resolves when all have, or after a second. Words
 * that were typed in the last moment before quitting are on the disk then.
 */
export function settleDrafts(
  { context, keeper }: { readonly context: Pick<AppContext, 'announce'>; readonly keeper: Keeper },
  pages: number,
): Promise<void> {
  if (pages === 0) return Promise.resolve();
  return new Promise((resolve) => {
    let left = pages;
    const done = (): void => {
      clearTimeout(timer);
      waiting.delete(keeper);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    waiting.set(keeper, () => {
      left -= 1;
      if (left === 0) done();
    });
    context.announce({ name: 'draftsWanted', payload: {} });
  });
}

/** One page has kept everything. */
export const settled = (keeper: Keeper): void => waiting.get(keeper)?.();
