import { BrowserWindow, screen } from 'electron';
import { broughtBack } from './lost-place.ts';

const said =
  'A screen is gone. What Docket showed there is on this one now; nothing that was saved is concerned.';

/**
 * Brings windows back that stand where no display is any more: one was unplugged, or became smaller. Many desktops do
 * so themselves, and then there is nothing to do; `tell` hears of it only when a window was moved.
 */
export function keepInPlace(tell: (message: string) => void): void {
  const check = (): void => {
    const displays = screen.getAllDisplays();
    const lost = BrowserWindow.getAllWindows().filter((window) => {
      if (window.isDestroyed() || !window.isVisible() || window.isMinimized()) return false;
      const bounds = window.getBounds();
      const place = broughtBack(bounds, displays, screen.getDisplayMatching(bounds));
      if (place !== null) window.setBounds(place);
      return place !== null;
    });
    if (lost.length > 0) tell(said);
  };
  screen.on('display-removed', check);
  screen.on('display-metrics-changed', check);
}
