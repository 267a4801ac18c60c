import { BrowserWindow, dialog, screen } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { MAIN, mainPlace, mainPlaced } from './main-place.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';
import type { PlacesKeeper } from './places-file.ts';
import { reloadOnce } from './reload-once.ts';
import { rememberPlace } from './remember-place.ts';

/**
 * Asked when the page ended twice; the notes are on disk, so nothing but the window is lost. It holds nothing up: the
 * film clock, the mini window and the note box go on meanwhile.
 */
async function askWhenItStopped(window: BrowserWindow, reason: string): Promise<void> {
  console.error(`docket: the window stopped twice (${reason})`);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'Docket’s window stopped working.',
    detail: 'It was opened again once and stopped again. Your saved notes are untouched.',
    buttons: ['Open it again', 'Close it'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
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
  reloadOnce(window.webContents, (reason) => void askWhenItStopped(window, reason));
  void loadPage(window, 'index', theme);
  return window;
}
