import type { BrowserWindow, WebPreferences } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { OWN_ORIGIN } from '../security.ts';

type Theme = Settings['theme'];

/** The page colour of each theme, set before a window shows so that nothing flashes white in a dark room. */
export const backgrounds: Readonly<Record<Theme, string>> = {
  dark: '#101316',
  light: '#f6f4f0',
  dim: '#050403',
};

/** What every page of the app may do: as little as a page can, whichever window it is in. */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
});

/** Loads a page of the app and resolves once it is there. Its address carries the theme for the first paint. */
export function loadPage(
  window: BrowserWindow,
  page: 'index' | 'mini' | 'capture' | 'film',
  theme: Theme,
): Promise<void> {
  return window.loadURL(`${OWN_ORIGIN}/${page}.html?theme=${theme}`);
}
