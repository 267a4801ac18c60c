import { BrowserWindow, screen } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import type { WindowPlaces } from '../../shared/ipc/window-places.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';
import type { PlacesKeeper } from './places-file.ts';
import { reloadOnce } from './reload-once.ts';
import { rememberPlace } from './remember-place.ts';
import { MINI, miniPlace, placed, stripOf } from './window-state.ts';

/** The mini window while it is open. */
export interface MiniWindow {
  readonly window: BrowserWindow;
  /** Folds it into the strip at its upper edge, or unfolds it. */
  readonly setStrip: (isStrip: boolean) => void;
}

/** What opening it needs. */
export interface MiniOptions {
  readonly theme: Settings['theme'];
  readonly preload: string;
  readonly places: PlacesKeeper;
}

const limits = (window: BrowserWindow, isStrip: boolean): void => {
  window.setMinimumSize(MINI.leastWidth, isStrip ? MINI.stripHeight : MINI.leastHeight);
  window.setMaximumSize(isStrip ? 4096 : 0, isStrip ? MINI.stripHeight : 0);
};

const displayOf = (window: BrowserWindow) => screen.getDisplayMatching(window.getBounds());

/** Makes the window, still hidden, at its remembered place. */
function makeWindow({ theme, preload }: MiniOptions, places: WindowPlaces): BrowserWindow {
  const here = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const { whole } = miniPlace(places, screen.getAllDisplays(), here);
  const window = new BrowserWindow({
    ...(places.isStrip ? stripOf(whole) : whole),
    show: false,
    frame: false,
    title: 'Docket, mini window',
    alwaysOnTop: true,
    fullscreenable: false,
    maximizable: false,
    backgroundColor: backgrounds[theme],
    webPreferences: pagePreferences(preload),
  });
  limits(window, places.isStrip);
  return window;
}

/**
 * Opens the mini window because the viewer asked for it: above other windows, already in its theme, without taking
 * the focus from where it is.
 */
export function openMiniWindow(options: MiniOptions): MiniWindow {
  const { places } = options;
  const window = makeWindow(options, places.current());
  const isStripNow = (): boolean => places.current().isStrip;
  const keepPlace = (): void => {
    const now = { bounds: window.getBounds(), isStrip: isStripNow() };
    places.keep((before) => placed(before, displayOf(window), now));
  };
  rememberPlace(window, keepPlace);
  // Closed, it leads back to the main window; blank, it would stand there all evening.
  reloadOnce(window.webContents, () => window.destroy());
  window.once('ready-to-show', () => window.showInactive());
  void loadPage(window, 'mini', options.theme);
  return {
    window,
    setStrip: (isStrip) => {
      if (isStrip === isStripNow()) return;
      keepPlace();
      const display = displayOf(window);
      const { whole } = miniPlace(places.current(), [display], display);
      places.keep((before) => ({ ...before, isStrip }));
      limits(window, isStrip);
      window.setBounds(isStrip ? stripOf(whole) : whole);
      keepPlace();
    },
  };
}
