import type { Bounds } from '../../shared/ipc/window-places.ts';
import { fitWithin, type DisplayArea } from './window-state.ts';

/** So much of a window (in the desktop's own pixels) must lie on a display for a viewer to find and drag it. */
const GRIP = { width: 120, height: 40 };

interface Span {
  readonly from: number;
  readonly size: number;
}

const overlap = (one: Span, other: Span): number =>
  Math.min(one.from + one.size, other.from + other.size) - Math.max(one.from, other.from);

const across = ({ x, width }: Bounds): Span => ({ from: x, size: width });
const down = ({ y, height }: Bounds): Span => ({ from: y, size: height });

const isFoundOn = (window: Bounds, { bounds }: DisplayArea): boolean =>
  overlap(across(window), across(bounds)) >= Math.min(GRIP.width, window.width) &&
  overlap(down(window), down(bounds)) >= Math.min(GRIP.height, window.height);

/** Where a window has to go because no display shows enough of it; null when it can stay. */
export function broughtBack(
  window: Bounds,
  displays: readonly DisplayArea[],
  nearest: DisplayArea,
): Bounds | null {
  return displays.some((display) => isFoundOn(window, display)) ? null : fitWithin(window, nearest.workArea);
}
