import { err, ok, type Result } from '../../result.ts';
import type { EditionAnchor } from '../notebook/edition-record.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import { editionProblem, type EditionProblem } from './edition-problem.ts';
import type { Place } from './segment.ts';

/** The film may seem to fall by this much (ms) between two taps, and no more. */
const mostFallMs = 500;

/** An anchor this close in source time (ms) is the same one, said again. */
const sameAnchorMs = 1000;

const crosses = (one: Place, other: Place): boolean => {
  const [first, second] = one.sourceMs <= other.sourceMs ? [one, other] : [other, one];
  return first.filmMs - second.filmMs > mostFallMs;
};

const isTime = ({ sourceMs, filmMs }: Place): boolean =>
  [sourceMs, filmMs].every((ms) => Number.isSafeInteger(ms) && ms >= 0) && filmMs <= longestFilmMs;

/**
 * Checks a new anchor against the others and gives back those that stay beside it. One within a second of it in the
 * source is what the viewer now corrects, and goes. Refused when the film would fall while the source rises.
 */
export const checkAnchor = (
  anchors: readonly EditionAnchor[],
  place: Place,
): Result<readonly EditionAnchor[], EditionProblem> => {
  if (!isTime(place)) return err(editionProblem('not-a-time'));
  const others = anchors.filter(({ sourceMs }) => Math.abs(sourceMs - place.sourceMs) >= sameAnchorMs);
  return others.some((other) => crosses(place, other)) ? err(editionProblem('anchors-cross')) : ok(others);
};
