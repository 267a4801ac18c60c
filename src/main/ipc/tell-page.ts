import type { WebContents } from 'electron';
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import type { Announcement } from '../../shared/ipc/wire.ts';

let count = 0;
const lastTold = new WeakMap<WebContents, number>();

/** Sends an announcement to one page, with a number that only grows: see `lastToldTo`. */
export function tellPage(page: WebContents, told: Announcement): void {
  count += 1;
  page.send(EVENT_CHANNEL, told, count);
  // Only now: an answer that waits for what could not be sent would never come.
  lastTold.set(page, count);
}

/**
 * The number of the last announcement that this page was sent; 0 when there was none. Answers and announcements go
 * over two lines, and an answer is mostly the quicker one: with the number in it, the preload lets no answer pass an
 * announcement that was sent before it.
 */
export const lastToldTo = (page: WebContents): number => lastTold.get(page) ?? 0;
