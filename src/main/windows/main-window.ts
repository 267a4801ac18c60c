import { BrowserWindow } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';

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
  void loadPage(window, 'index', theme);
  return window;
}
