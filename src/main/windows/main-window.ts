import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { OWN_ORIGIN } from '../security.ts';

/** The page colour of each theme, set before the window shows so that nothing flashes white in a dark room. */
const backgrounds: Readonly<Record<Settings['theme'], string>> = {
  dark: '#101316',
  light: '#f6f4f0',
  dim: '#050403',
};

/** Opens the main window. Its address carries the theme, so that the first paint already has it. */
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
    webPreferences: {
      preload: join(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${OWN_ORIGIN}/index.html?theme=${theme}`);
  return window;
}
