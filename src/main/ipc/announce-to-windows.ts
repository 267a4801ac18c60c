import { BrowserWindow } from 'electron';
import type { Announce } from './announce.ts';
import { tellPage } from './tell-page.ts';

/** Sends an announcement to every window that is still there. */
export const announceToWindows: Announce = (told) => {
  for (const window of BrowserWindow.getAllWindows()) {
    // A window that is closing outlives its page for a moment.
    if (window.isDestroyed() || window.webContents.isDestroyed()) continue;
    tellPage(window.webContents, told);
  }
};
