import { BrowserWindow } from 'electron';

/** Shows the window that is open already, because Docket was started a second time. */
export function bringToFront(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
