import type { Edition, EditionBreak } from '../notebook/edition-record.ts';
import { editionMap, toFilm } from './edition-map.ts';
import { sameBreakMs } from './stops-between.ts';

/** Where the breaks lie in the film by all that is known at the end of the evening; two that are one count once. */
const placesOf = (edition: Edition): readonly EditionBreak[] => {
  const map = editionMap(edition);
  const placed = edition.breaks
    .filter(({ guessed }) => !guessed)
    .map(({ sourceMs, filmMs, ...rest }) => ({
      ...rest,
      sourceMs: null,
      filmMs: sourceMs === null ? filmMs : Math.round(toFilm(map, sourceMs).filmMs),
      lengthMs: null,
    }))
    .toSorted((left, right) => left.filmMs - right.filmMs);
  return placed.filter(
    ({ filmMs }, index) => filmMs - (placed[index - 1]?.filmMs ?? -Infinity) > sameBreakMs,
  );
};

/**
 * What a broadcast leaves for the next evening: the rate it ran at and where in the film its breaks were, as places
 * without a length. Adverts last as long as they last, and source time begins anew, so everything else would be wrong.
 * Other editions are the same every time and stay as they are. A break whose place was only guessed is left out.
 */
export const forNextEvening = (edition: Edition, rate: Edition['rate'] = edition.rate): Edition => {
  if (edition.kind !== 'live-tv') return edition;
  return { ...edition, rate, anchors: [], breaks: placesOf(edition) };
};
