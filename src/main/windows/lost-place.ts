import type { Bounds } from '../../shared/ipc/window-places.ts';
import { fitWithin, type DisplayArea } from './window-state.ts';

/**
 * What a window is dragged by is as high as this (in the desktop's own pixels): its title bar, or what is drawn in the
 * place of one.
 */
const STRIP_HEIGHT = 40;

/**
 * So much of that strip must lie on a display for a viewer to drag it. Less than its height, because a maximized window
 * reaches some pixels beyond its display on Windows.
 */
const GRIP = { width: 120, height: 24 };

interface Span {
  readonly from: number;
  readonly size: number;
}

const overlap = (one: Span, other: Span): number =>
  Math.min(one.from + one.size, other.from + other.size) - Math.max(one.from, other.from);

const across = ({ x, width }: Bounds): Span => ({ from: x, size: width });
const down = ({ y, height }: Bounds): Span => ({ from: y, size: height });

const stripOf = (window: Bounds): Bounds => ({ ...window, height: Math.min(STRIP_HEIGHT, window.height) });

const isFoundOn = (window: Bounds, { bounds }: DisplayArea): boolean =>
  overlap(across(window), across(bounds)) >= Math.min(GRIP.width, window.width) &&
  overlap(down(stripOf(window)), down(bounds)) >= Math.min(GRIP.height, window.height);

/** Where a window has to go because no display shows enough of it; null when it can stay. */
export function broughtBack(
  window: Bounds,
  displays: readonly DisplayArea[],
  nearest: DisplayArea,
): Bounds | null {
  return displays.some((display) => isFoundOn(window, display)) ? null : fitWithin(window, nearest.workArea);
}
