import { setTimeout as pause } from 'node:timers/promises';
import { firstPageAsked } from '../ipc/serve.ts';
import { firstPageGiven } from '../own-pages.ts';

/** A window whose page does not come (wall time, ms) holds nothing up for longer than this. */
const LIMIT_MS = 500;

/** So much later (wall time, ms) a page that was given is on its way into its own process. */
const ON_ITS_WAY_MS = 9;

/**
 * Resolves when the first window's page is on its way into its own process, which then makes itself ready for it for a
 * while: what main evaluates then keeps it waiting least. Sooner, main would hold the way up; later, the page's process
 * stands still, because it asks main for its preload, and after that for its script (docs/adr/0028).
 */
export const firstPage = (): Promise<void> =>
  Promise.race([firstPageGiven.then(() => pause(ON_ITS_WAY_MS)), pause(LIMIT_MS)]);

/** A page that does not come that far (wall time, ms) holds nothing up for longer than this. */
const LONGEST_SCRIPT_MS = 300;

/**
 * Resolves when the first window's page evaluates its script, and until then needs main's thread for its files; it is drawn
 * next, and asks nothing of main meanwhile that anybody waits for.
 */
export const pageIsBeingDrawn = (): Promise<void> => Promise.race([firstPageAsked, pause(LONGEST_SCRIPT_MS)]);
