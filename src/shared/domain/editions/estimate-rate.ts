import { editionRates, type EditionRate } from '../notebook/edition-rates.ts';
import type { Edition, EditionAnchor } from '../notebook/edition-record.ts';
import { fitsRate, rateValue } from './edition-rate.ts';

/** Anchors closer together than this in source time (ms) say nothing about the rate. */
const leastSpanMs = 5 * 60_000;

type Known = Pick<Edition, 'anchors' | 'breaks' | 'rate'>;

interface Span {
  readonly sourceMs: number;
  readonly filmMs: number;
}

const hasBreakBetween = ({ breaks }: Known, from: EditionAnchor, to: EditionAnchor): boolean =>
  breaks.some(({ sourceMs, filmMs }) =>
    sourceMs === null
      ? filmMs > from.filmMs && filmMs <= to.filmMs
      : sourceMs >= from.sourceMs && sourceMs < to.sourceMs,
  );

/** Every two anchors that are far enough apart and have no known break between them. */
const tellingSpans = (edition: Known): readonly Span[] =>
  edition.anchors.flatMap((from) =>
    edition.anchors
      .filter((to) => to.sourceMs - from.sourceMs >= leastSpanMs && !hasBreakBetween(edition, from, to))
      .map((to) => ({ sourceMs: to.sourceMs - from.sourceMs, filmMs: to.filmMs - from.filmMs })),
  );

/** A break that nobody marked looks like a slow film, so a slow rate is only believed when nothing speaks against it. */
const isCredible = (rate: EditionRate, fits: number, spans: number): boolean =>
  fits > 0 && (rateValue(rate) >= 1 || fits === spans);

/**
 * The rate that the anchors speak for: the one that fits most pairs of them, and of several the edition's own, then 1.
 * Where they cannot tell, or fit nothing, it stays the edition's own.
 */
export const estimateRate = (edition: Known): EditionRate => {
  const spans = tellingSpans(edition);
  let best = { rate: edition.rate, fits: 0 };
  for (const rate of [edition.rate, ...editionRates]) {
    const fits = spans.filter(({ filmMs, sourceMs }) => fitsRate(rate, filmMs, sourceMs)).length;
    const isOwn = rate === edition.rate;
    if (fits > best.fits && (isOwn || isCredible(rate, fits, spans.length))) best = { rate, fits };
  }
  return best.rate;
};
