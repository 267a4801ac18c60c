import { app, type BrowserWindow } from 'electron';
import type { Desktop } from '../app-context.ts';
import type { Announce } from '../ipc/announce.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createNoteKey, type NoteKey } from '../shortcuts.ts';
import { openCaptureWindow, type CaptureWindow } from './capture-window.ts';
import { filmWindowHolder } from './film-window.ts';
import { openMainWindow } from './main-window.ts';
import { keepInPlace } from './keep-in-place.ts';
import { openMiniWindow, type MiniWindow } from './mini-window.ts';
import { backgrounds } from './page-window.ts';
import { openPlaces } from './places-file.ts';

/** Docket's windows and its key, for `index.ts`. */
export interface Windows extends Desktop {
  /** Opens the main window, or brings it to the front when it is open. */
  readonly openMain: () => void;
  readonly openCapture: () => void;
  /** Opens the film window, or brings it to the front; `closed` hears the viewer close it. */
  readonly openFilm: (closed: () => void) => void;
  /** How many pages of Docket are there, shown or hidden, that may hold unsaved words: a film window's never does. */
  readonly pages: () => number;
}

/** What the windows are made of. */
export interface WindowsOptions {
  readonly settings: SettingsStore;
  readonly preload: string;
  readonly placesFile: string;
  readonly announce: Announce;
}

/** How long (wall time, ms) after the main window's first paint the note box is made, so that it slows nothing. */
const AFTER_PAINT_MS = 500;

const toFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

const isOpen = <T extends { readonly window: BrowserWindow }>(held: T | null): held is T =>
  held !== null && !held.window.isDestroyed();

/** Holds the windows: which are open, what opens them, and what their closing means. Call when Electron is ready. */
export function createWindows({ settings, preload, placesFile, announce }: WindowsOptions): Windows {
  let main: { readonly window: BrowserWindow } | null = null;
  let mini: MiniWindow | null = null;
  let capture: CaptureWindow | null = null;
  let isQuitting = false;
  app.on('before-quit', () => (isQuitting = true));
  const theme = () => settings.current().theme;
  const places = openPlaces(placesFile);
  keepInPlace((message) => announce({ name: 'wentWrong', payload: { message } }));

  const boxReady = (): CaptureWindow => {
    if (isOpen(capture)) return capture;
    capture = openCaptureWindow(theme(), preload);
    return capture;
  };
  const showCapture = (pressedAtMs: number): void => {
    boxReady().show(pressedAtMs);
  };
  const film = filmWindowHolder(theme, preload, () => endWithLast());
  // The hidden box must not keep an app alive that the viewer closed.
  const endWithLast = (): void => {
    const isAnyOpen = isOpen(main) || isOpen(mini) || film.isOpen();
    if (!isAnyOpen && isOpen(capture)) capture.window.destroy();
  };
  const openMain = (): void => {
    if (isOpen(main)) return toFront(main.window);
    const window = openMainWindow({ theme: theme(), preload, places });
    main = { window };
    window.once('closed', endWithLast);
    window.once('ready-to-show', () =>
      setTimeout(() => !isQuitting && isOpen(main) && boxReady(), AFTER_PAINT_MS),
    );
  };
  const toggleMini = (): void => {
    if (isOpen(mini)) return mini.window.close();
    mini = openMiniWindow({ theme: theme(), preload, places });
    mini.window.once('closed', () => (isQuitting ? endWithLast() : openMain()));
  };
  const noteKey: NoteKey = createNoteKey({
    key: settings.current().noteKey,
    onPress: showCapture,
    onChange: (view) => announce({ name: 'noteKeyChanged', payload: view }),
  });
  app.on('will-quit', noteKey.release);

  return {
    openMain,
    openCapture: () => showCapture(performance.now()),
    openFilm: film.open,
    pages: () => [main, mini, capture].filter(isOpen).length,
    toggleMini,
    setStrip: (isStrip) => isOpen(mini) && mini.setStrip(isStrip),
    hideCapture: () => isOpen(capture) && capture.hide(),
    noteKey: noteKey.view,
    setNoteKey: noteKey.change,
    followTheme: (now) => {
      for (const held of [main, mini, capture])
        if (isOpen(held)) held.window.setBackgroundColor(backgrounds[now]);
    },
  };
}
