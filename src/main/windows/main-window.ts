import { BrowserWindow, dialog, screen } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { MAIN, mainPlace, mainPlaced } from './main-place.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';
import type { PlacesKeeper } from './places-file.ts';
import { reloadOnce } from './reload-once.ts';
import { rememberPlace } from './remember-place.ts';

/** Said when the page ended twice; the notes are on disk, so nothing but the window is lost. */
function sayThatItStopped(reason: string): void {
  console.error(`docket: the window stopped twice (${reason})`);
  dialog.showErrorBox(
    'Docket’s window stopped working.',
    'It was opened again once and stopped again. Your saved notes are untouched. Close Docket and start it again.',
  );
}

/** What opening the main window needs. */
export interface MainOptions {
  readonly theme: Settings['theme'];
  readonly preload: string;
  readonly places: PlacesKeeper;
}

/** Its remembered place; without one the desktop decides, and no display is asked. */
function placeNow(places: PlacesKeeper) {
  const now = places.current();
  if (now.main.last === null)
    return { bounds: { width: MAIN.width, height: MAIN.height }, isMaximized: false };
  return mainPlace(now, screen.getAllDisplays(), screen.getPrimaryDisplay());
}

/** Opens the main window where it was last; it shows itself once it has something to show. */
export function openMainWindow({ theme, preload, places }: MainOptions): BrowserWindow {
  const { bounds, isMaximized } = placeNow(places);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MAIN.leastWidth,
    minHeight: MAIN.leastHeight,
    show: false,
    title: 'Docket',
    backgroundColor: backgrounds[theme],
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  rememberPlace(window, () => {
    const display = screen.getDisplayMatching(window.getBounds());
    const now = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    places.keep((before) => mainPlaced(before, display, now));
  });
  reloadOnce(window.webContents, sayThatItStopped);
  void loadPage(window, 'index', theme);
  return window;
}
