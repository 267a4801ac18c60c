import { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import type { Announce } from './announce.ts';

/** Sends an announcement to every window that is still there. */
export const announceToWindows: Announce = (told) => {
  for (const window of BrowserWindow.getAllWindows()) {
    // A window that is closing outlives its page for a moment.
    if (window.isDestroyed() || window.webContents.isDestroyed()) continue;
    window.webContents.send(EVENT_CHANNEL, told);
  }
};
