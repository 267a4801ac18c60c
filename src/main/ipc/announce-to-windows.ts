import { BrowserWindow } from 'electron';
import type { Announce } from './announce.ts';
import { mayHear } from './may-call.ts';
import { tellPage } from './tell-page.ts';

/** Sends an announcement to every window that is still there and may hear it. */
export const announceToWindows: Announce = (told) => {
  for (const window of BrowserWindow.getAllWindows()) {
    // A window that is closing outlives its page for a moment.
    if (window.isDestroyed() || window.webContents.isDestroyed()) continue;
    if (mayHear(window.webContents, told.name)) tellPage(window.webContents, told);
  }
};
