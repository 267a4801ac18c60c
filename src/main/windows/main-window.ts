import { BrowserWindow, dialog } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { reloadOnce } from './reload-once.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';

/** Said when the page ended twice; the notes are on disk, so nothing but the window is lost. */
function sayThatItStopped(reason: string): void {
  console.error(`docket: the window stopped twice (${reason})`);
  dialog.showErrorBox(
    'Docket’s window stopped working.',
    'It was opened again once and stopped again. Your saved notes are untouched. Close Docket and start it again.',
  );
}

/** Opens the main window; it shows itself once it has something to show. */
export function openMainWindow(theme: Settings['theme'], preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Docket',
    backgroundColor: backgrounds[theme],
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  reloadOnce(window.webContents, sayThatItStopped);
  void loadPage(window, 'index', theme);
  return window;
}
