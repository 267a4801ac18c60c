import type { EditionView } from '../../store/types.ts';

/**
 * One stretch of an edition with both its ends, in milliseconds of source time and of film time. The last one has no
 * end (`null`). `before-film`: the showing has begun and the film has not.
 */
export interface Stretch {
  readonly what: 'film' | 'break' | 'missing' | 'before-film';
  readonly sourceFrom: number;
  readonly sourceTo: number | null;
  readonly filmFrom: number;
  readonly filmTo: number | null;
  /** Film ms per source ms. */
  readonly rate: number;
  /** Nobody marked where it lies. */
  readonly guessed: boolean;
}

type Segment = EditionView['segments'][number];

const whatIs = ({ kind, sourceStart, filmStart }: Segment): Stretch['what'] => {
  if (kind === 'content') return 'film';
  if (kind === 'break' && sourceStart === 0 && filmStart === 0) return 'before-film';
  return kind;
};

const stretchAt = (segment: Segment, next: Segment | undefined): Stretch => ({
  what: whatIs(segment),
  sourceFrom: segment.sourceStart,
  sourceTo: next?.sourceStart ?? null,
  filmFrom: segment.filmStart,
  filmTo: next?.filmStart ?? null,
  rate: segment.rate,
  guessed: segment.guessed,
});

/** Shorter than this (ms) in both times is what rounding leaves. */
const shortestMs = 500;

const isSeen = ({ sourceFrom, sourceTo, filmFrom, filmTo }: Stretch): boolean =>
  sourceTo === null ||
  filmTo === null ||
  sourceTo - sourceFrom >= shortestMs ||
  filmTo - filmFrom >= shortestMs;

/** The segments of a map as stretches: each ends where the next one begins, so that both ends can be said and drawn. */
export const stretchesOf = ({ segments }: Pick<EditionView, 'segments'>): readonly Stretch[] =>
  segments.map((segment, index) => stretchAt(segment, segments[index + 1])).filter(isSeen);

/** A break of an edition as it is kept. */
export type KeptBreak = EditionView['breaks'][number];

/** A break that the map had to assume: source time that the film does not explain and that nobody took out. */
export interface AssumedBreak {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly filmMs: number;
}

/** The breaks that only follow from the cues, so that they can be offered: "Was that a break?" */
export const assumedBreaks = (edition: Pick<EditionView, 'segments' | 'breaks'>): readonly AssumedBreak[] =>
  stretchesOf(edition).flatMap(({ what, sourceFrom, sourceTo, filmFrom }) => {
    if (what !== 'break' || sourceTo === null) return [];
    const isKnown = edition.breaks.some(({ sourceMs, filmMs }) =>
      sourceMs === null ? Math.abs(filmMs - filmFrom) < 1 : sourceMs >= sourceFrom - 1 && sourceMs < sourceTo,
    );
    return isKnown ? [] : [{ sourceFrom, sourceTo, filmMs: filmFrom }];
  });
