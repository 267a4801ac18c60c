import { fitLengths, leastBreakMs } from './fit-lengths.ts';
import type { Known } from './segments-before.ts';
import { breakAt, contentAt, missingAt, type Place, type Segment } from './segment.ts';
import { stopsBetween } from './stops-between.ts';
import { walkStops } from './walk-stops.ts';

/** Between two anchors a rate this far from the edition's is no correction of taps; the film is held or steps instead. */
const mostBend = 0.1;

/** A small difference is spread over the stretch, so that both anchors are met and nothing jumps. */
const bent = (from: Place, to: Place, rate: number): readonly Segment[] => {
  const sourceMs = to.sourceMs - from.sourceMs;
  const bend = sourceMs > 0 ? (to.filmMs - from.filmMs) / sourceMs : 0;
  if (Math.abs(bend / rate - 1) <= mostBend) return [contentAt(from, bend, false)];
  const runMs = Math.min(sourceMs, Math.max(0, to.filmMs - from.filmMs) / rate);
  const end = { sourceMs: from.sourceMs + runMs, filmMs: from.filmMs + rate * runMs };
  return [contentAt(from, rate, true), runMs < sourceMs ? breakAt(end, true) : missingAt(end)];
};

/** The last stretch before an anchor. A break that nobody marked is taken to have ended there. */
const lastLeg = (
  from: Place,
  to: Place,
  { rate, leftMs }: { readonly rate: number; readonly leftMs: number },
): readonly Segment[] => {
  if (leftMs >= leastBreakMs) {
    const hold = { sourceMs: to.sourceMs - leftMs, filmMs: to.filmMs };
    return [contentAt(from, rate, true), breakAt(hold, true)];
  }
  if (leftMs > -leastBreakMs) return bent(from, to, rate);
  const cut = { sourceMs: to.sourceMs, filmMs: from.filmMs + rate * (to.sourceMs - from.sourceMs) };
  return [contentAt(from, rate, false), missingAt(cut)];
};

/**
 * The segments from one anchor to just before the next. Source time that the film does not explain is a break: where
 * the viewer marked one, else where one is known to be, else up to the next anchor (guessed). Film that the source has
 * no time for is missing. Less than 15 s either way is a correction and is spread.
 */
export const segmentsBetween = (from: Place, to: Place, known: Known): readonly Segment[] => {
  const gapMs = to.sourceMs - from.sourceMs - (to.filmMs - from.filmMs) / known.rate;
  const { stops, leftMs } = fitLengths(stopsBetween(from, to, known), gapMs);
  const { segments, end } = walkStops(from, { stops, lastFilmMs: to.filmMs, rate: known.rate });
  return [...segments, ...lastLeg(end, to, { rate: known.rate, leftMs })];
};
