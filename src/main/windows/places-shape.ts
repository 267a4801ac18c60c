import type { WindowPlaces } from '../../shared/ipc/window-places.ts';
import {
  both,
  hasOnly,
  hasShape,
  isBetween,
  isBoolean,
  isText,
  isWhole,
  orNull,
} from '../settings/json-shape.ts';

const isLength = both(isWhole, isBetween(1, Number.MAX_SAFE_INTEGER));
const isBounds = hasShape({ x: isWhole, y: isWhole, width: isLength, height: isLength });
const isMainPlace = hasShape({ bounds: isBounds, isMaximized: isBoolean });

const isPlaces = hasShape({
  last: orNull(isText),
  isStrip: isBoolean,
  mini: hasOnly(isBounds),
  main: hasShape({ last: orNull(isText), at: hasOnly(isMainPlace) }),
});

/**
 * Whether a value is what `windowPlacesSchema` gives, without the schema, whose first use alone takes 15 ms before there is
 * a window (docs/adr/0028). A test holds the two together.
 */
export const areWindowPlaces = (read: unknown): read is WindowPlaces => isPlaces(read);
