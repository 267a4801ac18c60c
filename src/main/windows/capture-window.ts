import { BrowserWindow, screen } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { tellPage } from '../ipc/tell-page.ts';
import { backgrounds, loadPage, pagePreferences } from './page-window.ts';
import { reloadOnce } from './reload-once.ts';
import { capturePlace, type DisplayArea } from './window-state.ts';

/** The note box that is there all evening and mostly hidden. */
export interface CaptureWindow {
  readonly window: BrowserWindow;
  /** Shows it with its caret ready; `pressedAtMs` is main's monotonic time of the key press. */
  readonly show: (pressedAtMs: number) => void;
  /** Hides it; the app that had the focus gets it back. */
  readonly hide: () => void;
}

const size = { width: 620, height: 148 } as const;

/**
 * Asking the X server anything sends what is waiting to be sent to it. Without it the box appears only with the next
 * event, which is the viewer's first letter, and that still goes to the app below.
 */
const sendWhatWaits = (): unknown => screen.getCursorScreenPoint();

/** Moves the box to that display. Moving costs a frame, so one that stands there already is let be. */
function standOn(window: BrowserWindow, display: DisplayArea): void {
  const wanted = capturePlace(display, size);
  const { x, y } = window.getBounds();
  if (x !== wanted.x || y !== wanted.y) window.setBounds(wanted);
}

/** Hides the box when the viewer goes on elsewhere. A desktop may report a first focus only after a first blur. */
function hideWhenLeft(window: BrowserWindow, hide: () => void): void {
  let hadFocus = false;
  window.on('focus', () => (hadFocus = true));
  window.on('hide', () => (hadFocus = false));
  window.on('blur', () => {
    if (hadFocus && window.isVisible()) hide();
  });
}

function tellPressed(window: BrowserWindow, pressedAtMs: number): void {
  const payload = { agoMs: Math.max(0, performance.now() - pressedAtMs) };
  tellPage(window.webContents, { name: 'notePressed', payload });
}

/**
 * Makes the note box, hidden. It is made once and kept, because making it at the key press takes a quarter of a
 * second, in which everything typed goes to the app below.
 */
export function openCaptureWindow(theme: Settings['theme'], preload: string): CaptureWindow {
  const window = new BrowserWindow({
    ...size,
    show: false,
    frame: false,
    resizable: false,
    movable: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Docket, a note',
    backgroundColor: backgrounds[theme],
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  if (process.platform !== 'win32') window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  const hide = (): void => {
    // Windows gives the focus back to the window below only when it was let go of first.
    if (process.platform === 'win32') window.blur();
    window.hide();
  };
  hideWhenLeft(window, hide);
  // A box whose page is gone would take everything that is typed into it and keep nothing. The next key makes another.
  reloadOnce(window.webContents, () => window.destroy());
  let isLoaded = false;
  const showNow = (pressedAtMs: number): void => {
    standOn(window, screen.getDisplayNearestPoint(screen.getCursorScreenPoint()));
    window.show();
    window.focus();
    window.webContents.focus();
    sendWhatWaits();
    tellPressed(window, pressedAtMs);
  };
  // One that was closed before it was there is not shown any more; one that cannot be loaded is made anew by the next key.
  const loaded = loadPage(window, 'capture', theme).then(
    () => (isLoaded = !window.isDestroyed()),
    () => window.destroy(),
  );
  return {
    window,
    hide,
    // No promise on the way: what follows an `await` in the key's callback runs only with the next event that comes
    // from outside, which is the viewer's first letter, and that would go to the app below.
    show: (pressedAtMs) => {
      if (isLoaded) showNow(pressedAtMs);
      else void loaded.then(() => isLoaded && showNow(pressedAtMs));
    },
  };
}
