import { BrowserWindow } from 'electron';

/** Chromium's own steps of 20 %, between 50 % and 300 %. */
const STEP = 0.5;
const LIMIT = 6;

/** Makes everything in the window that has the focus larger or smaller, letters included. */
export function zoomFocused(step: 'in' | 'out' | 'reset'): void {
  const page = BrowserWindow.getFocusedWindow()?.webContents;
  if (page === undefined) return;
  const by = step === 'in' ? STEP : -STEP;
  const level = step === 'reset' ? 0 : page.getZoomLevel() + by;
  page.setZoomLevel(Math.max(-LIMIT / 2, Math.min(LIMIT, level)));
}
