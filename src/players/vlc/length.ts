/** Between which lengths the true one lies, in ms. */
export interface LengthBounds {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** One word of VLC about where it is. */
export interface Place {
  readonly timeSeconds: number;
  readonly position: number;
}

const SECOND_MS = 1000;
/** For what is lost when VLC rounds a position. */
const ROUNDING_MS = 1;
/** A place so near to the beginning says nothing of the length, and dividing by it would magnify every error. */
const LEAST_POSITION = 0.01;

/** VLC cuts lengths to whole seconds: the true one is anything up to a second longer. */
export const boundsOfWhole = (lengthSeconds: number): LengthBounds => ({
  leastMs: lengthSeconds * SECOND_MS,
  mostMs: (lengthSeconds + 1) * SECOND_MS,
});

/** A length that somebody else knows, if it can be this film's; else the bounds as they were. */
export const withExact = (bounds: LengthBounds, exactMs: number | null): LengthBounds =>
  exactMs === null || exactMs < bounds.leastMs - ROUNDING_MS || exactMs > bounds.mostMs + ROUNDING_MS
    ? bounds
    : { leastMs: exactMs, mostMs: exactMs };

/**
 * Narrows the length down by one place: VLC's whole seconds and its position are of the same moment, so
 * `time ≤ position · length < time + 1`. A place that cannot be, as one read while VLC was moving, changes nothing.
 */
export function narrowed(bounds: LengthBounds, { timeSeconds, position }: Place): LengthBounds {
  if (position < LEAST_POSITION) return bounds;
  const leastMs = Math.max(bounds.leastMs, (timeSeconds * SECOND_MS) / position - ROUNDING_MS);
  const mostMs = Math.min(bounds.mostMs, ((timeSeconds + 1) * SECOND_MS) / position + ROUNDING_MS);
  return leastMs <= mostMs ? { leastMs, mostMs } : bounds;
}

/** The length to count with, in ms. */
export const middleMs = ({ leastMs, mostMs }: LengthBounds): number => (leastMs + mostMs) / 2;

/** Whether the length is known to a few ms. */
export const isExact = ({ leastMs, mostMs }: LengthBounds): boolean => mostMs - leastMs <= 2 * ROUNDING_MS;

/** Where VLC is, in ms, and how far off that may be because its length is not known better. */
export interface PlaceMs {
  readonly valueMs: number;
  readonly doubtMs: number;
}

/**
 * Turns VLC's word into a place. Position times length is finer than the whole seconds, but some files have positions
 * by bytes and not by time; those disagree with the seconds, which then stand alone.
 */
export function placeOf(bounds: LengthBounds | null, timeSeconds: number, position: number | null): PlaceMs {
  const fromMs = timeSeconds * SECOND_MS;
  const toMs = fromMs + SECOND_MS;
  const ofSeconds: PlaceMs = { valueMs: fromMs + SECOND_MS / 2, doubtMs: SECOND_MS / 2 };
  if (bounds === null || position === null) return ofSeconds;
  const leastMs = Math.max(fromMs, bounds.leastMs * position);
  const mostMs = Math.min(toMs, bounds.mostMs * position);
  if (leastMs > mostMs + ROUNDING_MS) return ofSeconds;
  return { valueMs: (leastMs + mostMs) / 2, doubtMs: Math.max(0, (mostMs - leastMs) / 2) };
}
