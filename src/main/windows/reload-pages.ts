import { BrowserWindow } from 'electron';
import { FILM_PAGE } from '../ipc/may-call.ts';

const isFilm = (address: string): boolean => URL.canParse(address) && new URL(address).pathname === FILM_PAGE;

/** Lets every page start afresh, because another notebook stands behind it; a film that plays goes on playing. */
export function reloadPages(): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.isDestroyed() || window.webContents.isDestroyed()) continue;
    if (!isFilm(window.webContents.getURL())) window.webContents.reload();
  }
}
