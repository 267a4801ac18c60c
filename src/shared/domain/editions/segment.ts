/**
 * A stretch of an edition, from `sourceStart` (source time, ms) to the start of the next one; the last has no end.
 * `content`: film passes at `rate` film ms per source ms. `break`: the film stands at `filmStart` (rate 0). `missing`:
 * film that this edition does not have; it takes no source time. `guessed`: nobody marked where it lies.
 */
export interface Segment {
  readonly kind: 'content' | 'break' | 'missing';
  readonly sourceStart: number;
  readonly filmStart: number;
  readonly rate: number;
  readonly guessed: boolean;
}

/** A place where both times are known (ms). */
export interface Place {
  readonly sourceMs: number;
  readonly filmMs: number;
}

/** Content from a place on. */
export const contentAt = ({ sourceMs, filmMs }: Place, rate: number, guessed: boolean): Segment => ({
  kind: 'content',
  sourceStart: sourceMs,
  filmStart: filmMs,
  rate,
  guessed,
});

/** Adverts from a place on. */
export const breakAt = ({ sourceMs, filmMs }: Place, guessed: boolean): Segment => ({
  kind: 'break',
  sourceStart: sourceMs,
  filmStart: filmMs,
  rate: 0,
  guessed,
});

/** Film that is left out at a place. */
export const missingAt = ({ sourceMs, filmMs }: Place): Segment => ({
  kind: 'missing',
  sourceStart: sourceMs,
  filmStart: filmMs,
  rate: 0,
  guessed: false,
});
