import { BrowserWindow, screen } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import type { WindowPlaces } from '../../shared/ipc/window-places.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';
import { MINI, miniPlace, placed, readPlaces, stripOf, writePlaces } from './window-state.ts';

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
  /** The file in which its places are remembered. */
  readonly placesFile: string;
}

/** How long (wall time, ms) a window must stand still before its place is written. */
const SETTLED_MS = 300;

const limits = (window: BrowserWindow, isStrip: boolean): void => {
  window.setMinimumSize(MINI.leastWidth, isStrip ? MINI.stripHeight : MINI.leastHeight);
  window.setMaximumSize(isStrip ? 4096 : 0, isStrip ? MINI.stripHeight : 0);
};

const displayOf = (window: BrowserWindow) => screen.getDisplayMatching(window.getBounds());

/** Remembers where the window stands, soon after it was moved and at the latest when it closes. */
function remember(window: BrowserWindow, onPlace: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onPlace, SETTLED_MS);
  };
  window.on('move', soon);
  window.on('resize', soon);
  window.on('close', () => {
    clearTimeout(timer);
    onPlace();
  });
}

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
  let places = readPlaces(options.placesFile);
  const window = makeWindow(options, places);
  const keepPlace = (): void => {
    if (window.isDestroyed()) return;
    places = placed(places, displayOf(window), { bounds: window.getBounds(), isStrip: places.isStrip });
    writePlaces(options.placesFile, places);
  };
  remember(window, keepPlace);
  window.once('ready-to-show', () => window.showInactive());
  void loadPage(window, 'mini', options.theme);
  return {
    window,
    setStrip: (isStrip) => {
      if (isStrip === places.isStrip) return;
      keepPlace();
      places = { ...places, isStrip };
      const display = displayOf(window);
      const { whole } = miniPlace(places, [display], display);
      limits(window, isStrip);
      window.setBounds(isStrip ? stripOf(whole) : whole);
      keepPlace();
    },
  };
}
