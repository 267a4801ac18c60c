import type { MainPlace, WindowPlaces } from '../../shared/ipc/window-places.ts';
import { displayKey, fitWithin, type DisplayArea } from './window-state.ts';

/** The main window's usual size; smaller where the display is. */
export const MAIN = { width: 1440, height: 900, leastWidth: 960, leastHeight: 640 } as const;

const usual = ({ workArea }: DisplayArea): MainPlace => {
  const { width, height } = MAIN;
  const x = Math.round(workArea.x + (workArea.width - width) / 2);
  const y = Math.round(workArea.y + (workArea.height - height) / 2);
  return { bounds: { x, y, width, height }, isMaximized: false };
};

/**
 * Where the main window opens: on the display where it was last, if that is still there, else on `here`; at its
 * remembered place on that display, else in its middle; and always whole within the display.
 */
export function mainPlace(
  { main }: WindowPlaces,
  displays: readonly DisplayArea[],
  here: DisplayArea,
): MainPlace {
  const display = displays.find((one) => displayKey(one) === main.last) ?? here;
  const { bounds, isMaximized } = main.at[displayKey(display)] ?? usual(display);
  return { bounds: fitWithin(bounds, display.workArea), isMaximized };
}

/** The places after the main window was moved, resized or maximized on `display`. */
export function mainPlaced(places: WindowPlaces, display: DisplayArea, now: MainPlace): WindowPlaces {
  const key = displayKey(display);
  return { ...places, main: { last: key, at: { ...places.main.at, [key]: now } } };
}
