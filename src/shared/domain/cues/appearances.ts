import type { Sighting } from './sightings.ts';

/** Sightings of one case this close together (ms of film) are of the same coming on screen. */
const sameAppearanceMs = 60_000;

const belongsTo = (group: readonly Sighting[], sighting: Sighting): boolean =>
  group.every(
    ({ filmMs, source }) => sighting.filmMs - filmMs <= sameAppearanceMs && source !== sighting.source,
  );

/**
 * Groups the sightings of one case into its appearances: near each other, and of each source at most one. A viewer who
 * missed a press, or made one more, does not shift all that follows, as counting them would.
 */
export const appearancesOf = (sightings: readonly Sighting[]): readonly (readonly Sighting[])[] => {
  const groups: Sighting[][] = [];
  for (const sighting of sightings.toSorted((left, right) => left.filmMs - right.filmMs)) {
    const last = groups.at(-1);
    if (last !== undefined && belongsTo(last, sighting)) last.push(sighting);
    else groups.push([sighting]);
  }
  return groups;
};
