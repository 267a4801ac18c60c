import type { EditionBreak } from '../notebook/edition-record.ts';
import { breakAt, contentAt, missingAt, type Place, type Segment } from './segment.ts';

/** What is known beside the anchors: the breaks and the rate (film ms per source ms). */
export interface Known {
  readonly breaks: readonly EditionBreak[];
  readonly rate: number;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly guessed: boolean;
}

/** The marked breaks before the first anchor. One without an end lasted as long as makes the source begin with the film. */
const marksBefore = ({ sourceMs, filmMs }: Place, { breaks, rate }: Known): readonly Mark[] => {
  const marked = breaks.flatMap((each) =>
    each.sourceMs !== null && each.sourceMs < sourceMs ? [{ ...each, sourceMs: each.sourceMs }] : [],
  );
  const counted = marked.reduce((sum, { lengthMs }) => sum + (lengthMs ?? 0), 0);
  const rest = Math.max(0, sourceMs - filmMs / rate - counted);
  return marked
    .toSorted((left, right) => right.sourceMs - left.sourceMs)
    .map(({ sourceMs: from, lengthMs, guessed }) => ({ from, to: from + (lengthMs ?? rest), guessed }));
};

/** How the source begins when `place` is its first known instant: in the film, before it, or after its start. */
const opening = (place: Place, rate: number, guessed: boolean): readonly Segment[] => {
  const filmMs = place.filmMs - rate * place.sourceMs;
  if (filmMs >= 0) {
    return [missingAt({ sourceMs: 0, filmMs: 0 }), contentAt({ sourceMs: 0, filmMs }, rate, guessed)];
  }
  const start = { sourceMs: place.sourceMs - place.filmMs / rate, filmMs: 0 };
  return [breakAt({ sourceMs: 0, filmMs: 0 }, false), contentAt(start, rate, guessed)];
};

/**
 * The segments from source time 0 to the first anchor, counted back from it with the marked breaks taken out. A
 * published break there without a length cannot be counted back over, so the stretch is a guess then.
 */
export const segmentsBefore = (first: Place, known: Known): readonly Segment[] => {
  const isGuess = known.breaks.some(({ sourceMs, filmMs }) => sourceMs === null && filmMs < first.filmMs);
  const later: Segment[] = [];
  let place = first;
  for (const { from, to, guessed } of marksBefore(first, known)) {
    const end = Math.min(to, place.sourceMs);
    const filmMs = place.filmMs - known.rate * (place.sourceMs - end);
    if (filmMs < 0) break;
    const hold = { sourceMs: from, filmMs };
    later.unshift(breakAt(hold, guessed), contentAt({ sourceMs: end, filmMs }, known.rate, isGuess));
    place = hold;
  }
  return [...opening(place, known.rate, isGuess), ...later];
};
