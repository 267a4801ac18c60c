import type { Bounds, WindowPlaces } from '../../shared/ipc/window-places.ts';

/** What placing a window needs of a display; all in the desktop's own pixels. */
export interface DisplayArea {
  readonly bounds: Bounds;
  /** Without panels and docks. */
  readonly workArea: Bounds;
}

/** Names a display by where it stands and how large it is, because ids change from one start to the next. */
export const displayKey = ({ bounds }: Pick<DisplayArea, 'bounds'>): string =>
  `${bounds.width}x${bounds.height}@${bounds.x},${bounds.y}`;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The same rectangle, moved and if need be made smaller, so that all of it lies within `area`. */
export function fitWithin(wanted: Bounds, area: Bounds): Bounds {
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** The whole mini window's usual size, and the height of its strip. */
export const MINI = { width: 420, height: 640, stripHeight: 150, leastWidth: 360, leastHeight: 480 } as const;

/** How far from the corner a window stands that was never placed. */
const MARGIN = 16;

const usual = ({ workArea }: DisplayArea): Bounds => ({
  x: workArea.x + workArea.width - MINI.width - MARGIN,
  y: workArea.y + workArea.height - MINI.height - MARGIN,
  width: MINI.width,
  height: MINI.height,
});

/**
 * Where the mini window opens: on the display where it was last, if that is still there, else on `here`; at its
 * remembered place on that display, else in the lower right corner; and always whole within the display.
 */
export function miniPlace(
  places: WindowPlaces,
  displays: readonly DisplayArea[],
  here: DisplayArea,
): { readonly display: DisplayArea; readonly whole: Bounds } {
  const display = displays.find((one) => displayKey(one) === places.last) ?? here;
  const whole = fitWithin(places.mini[displayKey(display)] ?? usual(display), display.workArea);
  return { display, whole };
}

/** The strip of a whole window: its upper edge. */
export const stripOf = (whole: Bounds): Bounds => ({ ...whole, height: MINI.stripHeight });

/** The places after the window was moved or resized to `now` on `display`; a strip keeps the whole one's height. */
export function placed(
  places: WindowPlaces,
  display: DisplayArea,
  now: { readonly bounds: Bounds; readonly isStrip: boolean },
): WindowPlaces {
  const key = displayKey(display);
  const height = now.isStrip ? (places.mini[key]?.height ?? MINI.height) : now.bounds.height;
  return {
    ...places,
    last: key,
    isStrip: now.isStrip,
    mini: { ...places.mini, [key]: { ...now.bounds, height } },
  };
}

/** The note box: in the middle of the display's upper third. */
export function capturePlace(
  { workArea }: DisplayArea,
  size: { readonly width: number; readonly height: number },
) {
  const { width, height } = size;
  const wanted = {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + workArea.height / 3 - height),
    width,
    height,
  };
  return fitWithin(wanted, workArea);
}
