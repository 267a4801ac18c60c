import type { BrowserWindow } from 'electron';

/** How long (wall time, ms) a window must stand still before its place is written. */
const SETTLED_MS = 300;

/** Tells `onPlace` where the window stands: soon after it was moved, and at the latest when it closes. */
export function rememberPlace(window: BrowserWindow, onPlace: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => !window.isDestroyed() && onPlace(), SETTLED_MS);
  };
  window.on('move', soon);
  window.on('resize', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    clearTimeout(timer);
    onPlace();
  });
}
