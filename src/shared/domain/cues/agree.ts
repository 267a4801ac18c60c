import type { Sighting } from './sightings.ts';

/** Two sources this close together (ms of film) confirm each other. */
const agreeWithinMs = 5000;

/** When a cue comes by all that is known of it, and how sure that is. */
export interface CueEstimate {
  readonly filmMs: number;
  readonly plusMinusMs: number;
  readonly confidence: 'estimated' | 'set_by_you' | 'verified';
  /** Whether this viewer saw it in an earlier viewing. */
  readonly own: boolean;
}

/** A time that two sources share to the millisecond was copied from one to the other, so it is one witness. */
const areWitnesses = (one: Sighting, other: Sighting): boolean =>
  one.source !== other.source &&
  one.filmMs !== other.filmMs &&
  Math.abs(one.filmMs - other.filmMs) <= agreeWithinMs;

const closestPair = (sightings: readonly Sighting[]): readonly [Sighting, Sighting] | null => {
  let best: readonly [Sighting, Sighting] | null = null;
  for (const [index, one] of sightings.entries()) {
    for (const other of sightings.slice(index + 1)) {
      const isCloser =
        best === null || Math.abs(one.filmMs - other.filmMs) < Math.abs(best[0].filmMs - best[1].filmMs);
      if (isCloser && areWitnesses(one, other)) best = [one, other];
    }
  }
  return best;
};

const surest = (sightings: readonly Sighting[]): Sighting | undefined =>
  sightings.toSorted((left, right) => left.plusMinusMs - right.plusMinusMs || left.filmMs - right.filmMs)[0];

/**
 * What sightings of one cue come to: two sources within 5 s of each other make it verified, half-way between them; else
 * the viewer's own surest one counts, else that of a file, which is an estimate. null when there is none.
 */
export const agree = (sightings: readonly Sighting[]): CueEstimate | null => {
  const own = sightings.filter(({ passId }) => passId !== null);
  const pair = closestPair(sightings);
  if (pair !== null) {
    const [one, other] = pair;
    const halfMs = Math.abs(one.filmMs - other.filmMs) / 2;
    return {
      filmMs: Math.round((one.filmMs + other.filmMs) / 2),
      plusMinusMs: Math.max(halfMs, Math.min(one.plusMinusMs, other.plusMinusMs)),
      confidence: 'verified',
      own: own.length > 0,
    };
  }
  const best = surest(own) ?? surest(sightings);
  if (best === undefined) return null;
  const { filmMs, plusMinusMs } = best;
  return own.length > 0
    ? { filmMs, plusMinusMs, confidence: 'set_by_you', own: true }
    : { filmMs, plusMinusMs, confidence: 'estimated', own: false };
};
