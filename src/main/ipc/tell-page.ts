import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import type { Announcement } from '../../shared/ipc/wire.ts';

/** As much of a page as telling it something needs. */
export type ToldPage = Pick<WebContents, 'send'> & {
  readonly mainFrame: Pick<WebContents['mainFrame'], 'processId' | 'routingId' | 'isDestroyed'>;
};

/** What was sent last, and to which of the frames that a window has one after the other. */
interface LastTold {
  readonly count: number;
  readonly frame: string;
}

const frameOf = (processId: number, routingId: number): string => `${processId} ${routingId}`;

let count = 0;
const lastTold = new WeakMap<ToldPage, LastTold>();

/**
 * Sends an announcement to one page, with a number that only grows: see `lastToldTo`. A page whose process ended is not
 * told, and it cannot be asked which frame it was: that throws, and the windows after it would not be told either.
 */
export function tellPage(page: ToldPage, told: Announcement): void {
  if (page.mainFrame.isDestroyed()) return;
  const { processId, routingId } = page.mainFrame;
  count += 1;
  page.send(EVENT_CHANNEL, told, count);
  // Only now: an answer that waits for what could not be sent would never come.
  lastTold.set(page, { count, frame: frameOf(processId, routingId) });
}

/** Who asked. */
export type Asking = Pick<IpcMainInvokeEvent, 'processId' | 'frameId'> & { readonly sender: ToldPage };

/**
 * The number of the last announcement that this very page was sent; 0 when there was none. Answers and announcements go
 * over two lines, and an answer is mostly the quicker one: with the number in it, the preload lets no answer pass an
 * announcement that was sent before it. A page can ask before main knows that it has taken the place of the one before
 * it in the window; what is announced then goes to that one, and nobody may wait for it.
 */
export function lastToldTo({ sender, processId, frameId }: Asking): number {
  const last = lastTold.get(sender);
  return last?.frame === frameOf(processId, frameId) ? last.count : 0;
}
