import {
  boundsOfWhole,
  isExact,
  middleMs,
  narrowed,
  placeOf,
  withExact,
  type LengthBounds,
  type Place,
  type PlaceMs,
} from './length.ts';
import { createStepLearner } from './steps.ts';

/** What is known of one film's length, and grows with every word. */
export interface LengthTracker {
  /** VLC's whole seconds; another number begins anew. */
  readonly whole: (lengthSeconds: number | null) => void;
  /** Somebody else knows the length to a millisecond. */
  readonly exact: (exactMs: number | null) => void;
  /** Takes VLC's word on where it is, learns from it, and says where that is. */
  readonly place: (timeSeconds: number, position: number | null) => PlaceMs;
  readonly lengthMs: () => number | null;
  readonly isExact: () => boolean;
}

/** So many places that cannot be mean that the length was learnt wrongly, and not that VLC was moving. */
const MANY_STRANGE = 4;
const NOISE_MS = 2;

const isSame = (one: Place | null, other: Place): boolean =>
  one?.timeSeconds === other.timeSeconds && one.position === other.position;

/** A tracker for one film. */
export function createLengthTracker(): LengthTracker {
  let wholeSeconds: number | null = null;
  let bounds: LengthBounds | null = null;
  let exactMs: number | null = null;
  let last: Place | null = null;
  let strange = 0;
  let steps = createStepLearner();

  /** Only a place that was told twice: VLC may be read between writing its position and its time. */
  const learn = (known: LengthBounds, place: Place): void => {
    const isStill = isSame(last, place);
    last = place;
    if (!isStill) return;
    const next = narrowed(known, place);
    const product = place.position * middleMs(next);
    const fromMs = place.timeSeconds * 1000;
    if (product < fromMs - NOISE_MS || product > fromMs + 1000 + NOISE_MS) strange += 1;
    bounds = steps.narrow(next, place.position);
    if (strange < MANY_STRANGE || wholeSeconds === null) return;
    bounds = boundsOfWhole(wholeSeconds);
    strange = 0;
    steps = createStepLearner();
  };

  return {
    whole: (lengthSeconds) => {
      if (lengthSeconds === wholeSeconds) return;
      wholeSeconds = lengthSeconds;
      bounds = lengthSeconds === null ? null : withExact(boundsOfWhole(lengthSeconds), exactMs);
      strange = 0;
      steps = createStepLearner();
    },
    exact: (ms) => {
      exactMs = ms;
      if (bounds !== null) bounds = withExact(bounds, exactMs);
    },
    place: (timeSeconds, position) => {
      if (bounds !== null && position !== null) learn(bounds, { timeSeconds, position });
      return placeOf(bounds, timeSeconds, position);
    },
    lengthMs: () => (bounds === null ? null : middleMs(bounds)),
    isExact: () => bounds !== null && isExact(bounds),
  };
}
