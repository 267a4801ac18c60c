import type { Edition } from '../notebook/edition-record.ts';
import { rateValue } from './edition-rate.ts';
import { estimateRate } from './estimate-rate.ts';
import { segmentsAfter } from './segments-after.ts';
import { segmentsBefore } from './segments-before.ts';
import { segmentsBetween } from './segments-between.ts';
import type { Place, Segment } from './segment.ts';

/** The segments of an edition in order: source time and film time both only ever rise. Begins at source time 0. */
export interface EditionMap {
  readonly segments: readonly Segment[];
}

/** Where the film is at a source time; `filmMs` is not rounded, `rate` is film ms per source ms (0 in a break). */
export interface FilmPlace {
  readonly filmMs: number;
  readonly rate: number;
  readonly inBreak: boolean;
  /** A break nobody marked lies here or ends here: the film may be elsewhere. */
  readonly guessed: boolean;
}

/** Where to find a film time in the source; `missing`: this edition does not have it, and goes on here. */
export interface SourcePlace {
  readonly sourceMs: number;
  readonly missing: boolean;
}

/** Without an anchor the source begins with the film. */
const origin: Place = { sourceMs: 0, filmMs: 0 };

/** Whether it takes any time: a stretch of nothing, as between two breaks that touch, is none. */
const hasLength = (segment: Segment, next: Segment | undefined): boolean =>
  next === undefined ||
  (segment.kind === 'missing' ? next.filmStart > segment.filmStart : next.sourceStart > segment.sourceStart);

/**
 * Builds the map of an edition from what the viewer taught Docket of it: anchors, marked and published breaks, a rate.
 * Every anchor is met exactly; what lies between two of them and is not film is a break (see `segmentsBetween`).
 */
export const editionMap = (edition: Pick<Edition, 'anchors' | 'breaks' | 'rate'>): EditionMap => {
  const anchors = edition.anchors.toSorted(
    (left, right) => left.sourceMs - right.sourceMs || left.filmMs - right.filmMs,
  );
  const places: readonly Place[] = anchors.length === 0 ? [origin] : anchors;
  const known = { breaks: edition.breaks, rate: rateValue(estimateRate(edition)) };
  const segments = [
    ...segmentsBefore(places[0] ?? origin, known),
    ...places.slice(1).flatMap((to, index) => segmentsBetween(places[index] ?? origin, to, known)),
    ...segmentsAfter(places.at(-1) ?? origin, known),
  ];
  return { segments: segments.filter((segment, index) => hasLength(segment, segments[index + 1])) };
};

/** Where the film is at a source time (ms). Before the film's first frame it stands at 0. */
export const toFilm = ({ segments }: EditionMap, sourceMs: number): FilmPlace => {
  const found = segments.findLast(({ sourceStart }) => sourceStart <= sourceMs) ?? segments[0];
  if (found === undefined) return { filmMs: sourceMs, rate: 1, inBreak: false, guessed: false };
  const filmMs = found.filmStart + found.rate * Math.max(0, sourceMs - found.sourceStart);
  return { filmMs, rate: found.rate, inBreak: found.kind === 'break', guessed: found.guessed };
};

/**
 * Where a film time (ms) is found in the source, to seek a player there. Where adverts hold it, their end is meant;
 * null beyond adverts that are still on, because nobody knows how long they last.
 */
export const toSource = ({ segments }: EditionMap, filmMs: number): SourcePlace | null => {
  const found = segments.findLast(({ filmStart }) => filmStart <= filmMs) ?? segments[0];
  if (found === undefined) return { sourceMs: filmMs, missing: false };
  if (found.kind === 'break')
    return filmMs > found.filmStart ? null : { sourceMs: found.sourceStart, missing: false };
  if (found.kind === 'missing') return { sourceMs: found.sourceStart, missing: true };
  return { sourceMs: found.sourceStart + Math.max(0, filmMs - found.filmStart) / found.rate, missing: false };
};
