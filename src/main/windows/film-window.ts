import { app, BrowserWindow } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { markFilmPage } from '../ipc/may-call.ts';
import { loadPage, pagePreferences } from './page-window.ts';

/** Around a film it is black in every theme, so that nothing beside the picture is brighter than the picture. */
const BLACK = '#000000';

/**
 * Opens the window in which a film file plays. Its page stays awake when it is covered, because the film clock hangs on
 * what it tells.
 */
function openFilmWindow(theme: Settings['theme'], preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    minWidth: 480,
    minHeight: 320,
    show: false,
    title: 'Docket, the film',
    backgroundColor: BLACK,
    autoHideMenuBar: true,
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  });
  markFilmPage(window.webContents);
  window.once('ready-to-show', () => window.show());
  // A page that crashed tells nothing any more: closed, it is at once a player that is gone and not one that is slow.
  window.webContents.once('render-process-gone', () => window.destroy());
  void loadPage(window, 'film', theme);
  return window;
}

/** Holds the film window: one at a time. */
export interface FilmWindowHolder {
  readonly isOpen: () => boolean;
  /** Opens it, or brings it to the front; `closed` hears the viewer close it, and not the app end. */
  readonly open: (closed: () => void) => void;
}

/** No film window is open at first. `gone` hears it close for whatever reason. */
export function filmWindowHolder(
  theme: () => Settings['theme'],
  preload: string,
  gone: () => void,
): FilmWindowHolder {
  let window: BrowserWindow | null = null;
  let isQuitting = false;
  app.on('before-quit', () => (isQuitting = true));
  const isOpen = (): boolean => window !== null && !window.isDestroyed();
  return {
    isOpen,
    open: (closed) => {
      if (window !== null && isOpen()) {
        window.show();
        window.focus();
        return;
      }
      window = openFilmWindow(theme(), preload);
      window.once('closed', () => {
        if (!isQuitting) closed();
        gone();
      });
    },
  };
}
