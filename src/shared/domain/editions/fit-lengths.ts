import type { Stop } from './stops-between.ts';

/** A break whose length is settled. */
export interface FittedStop extends Stop {
  readonly lengthMs: number;
}

/** The breaks between two anchors with their lengths, and the source time (ms) that they leave unexplained. */
export interface Fitted {
  readonly stops: readonly FittedStop[];
  /** Positive: an unknown break of this length; negative: film that the source lacks; 0: all is explained. */
  readonly leftMs: number;
}

/** Source time (ms) that neither film nor a known break explains counts as a break or a cut from here on. */
export const leastBreakMs = 15_000;

const isBreak = (ms: number): boolean => ms >= leastBreakMs;

const total = (stops: readonly Stop[]): number =>
  stops.reduce((sum, { lengthMs }) => sum + (lengthMs ?? 0), 0);

/**
 * Gives breaks of unknown length what is not explained, in equal parts. A published one without any did not happen in
 * this showing; one that the viewer marked did, however short.
 */
const settleUnknown = (stops: readonly Stop[], gapMs: number): readonly FittedStop[] => {
  const restMs = Math.max(0, gapMs - total(stops));
  const shares = isBreak(restMs)
    ? stops
    : stops.filter((stop) => stop.lengthMs !== null || stop.sourceMs !== null);
  const open = shares.filter(({ lengthMs }) => lengthMs === null).length;
  return shares.map((stop) => ({
    ...stop,
    lengthMs: stop.lengthMs ?? restMs / open,
    guessed: stop.guessed || (stop.lengthMs === null && open > 1),
  }));
};

/** Shortens the longest break first: an end that was marked late is likelier than film that is missing. */
const shorten = (stops: readonly FittedStop[], byMs: number): readonly FittedStop[] => {
  let leftMs = byMs;
  const cuts = new Map<FittedStop, number>();
  for (const stop of stops.toSorted((left, right) => right.lengthMs - left.lengthMs)) {
    cuts.set(stop, Math.min(stop.lengthMs, leftMs));
    leftMs -= Math.min(stop.lengthMs, leftMs);
  }
  return stops.map((stop) => ({ ...stop, lengthMs: stop.lengthMs - (cuts.get(stop) ?? 0) }));
};

/** Marks come late by a second or two: what that leaves is shared out, because anchors are the better witness. */
const share = (stops: readonly FittedStop[], ms: number): readonly FittedStop[] =>
  stops.map((stop) => ({ ...stop, lengthMs: Math.max(0, stop.lengthMs + ms / stops.length) }));

/** Fits the lengths of the breaks between two anchors to `gapMs`, the source time that the film there does not take. */
export const fitLengths = (known: readonly Stop[], gapMs: number): Fitted => {
  const settled = settleUnknown(known, gapMs);
  if (settled.length === 0) return { stops: [], leftMs: gapMs };
  const overMs = total(settled) - gapMs;
  if (isBreak(-overMs)) return { stops: settled, leftMs: -overMs };
  const shared = overMs < leastBreakMs ? share(settled, -overMs) : settled;
  const stops = shorten(shared, Math.max(0, total(shared) - gapMs));
  return { stops, leftMs: gapMs - total(stops) };
};
