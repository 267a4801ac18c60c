import type { FittedStop } from './fit-lengths.ts';
import type { Known } from './segments-before.ts';
import { breakAt, contentAt, type Place, type Segment } from './segment.ts';
import { stopsBetween, type Stop } from './stops-between.ts';
import { walkStops } from './walk-stops.ts';

const noEnd: Place = { sourceMs: Infinity, filmMs: Infinity };

/** A break that the viewer began and that is still on. */
const isOn = ({ sourceMs, lengthMs }: Stop): boolean => sourceMs !== null && lengthMs === null;

const isGuess = ({ sourceMs, lengthMs }: Stop): boolean => sourceMs === null && lengthMs === null;

/** A published break of unknown length holds nothing; from there on the place is a guess until somebody says it. */
const settled = (stops: readonly Stop[]): readonly FittedStop[] =>
  stops.map((stop, index) => ({
    ...stop,
    lengthMs: stop.lengthMs ?? 0,
    guessed: stop.guessed || stops.slice(0, index).some(isGuess),
  }));

/** The segments from the last anchor on, without an end. A break that is still on holds the film for good. */
export const segmentsAfter = (last: Place, known: Known): readonly Segment[] => {
  const all = stopsBetween(last, noEnd, known);
  const on = all.findIndex(isOn);
  const stops = on < 0 ? all : all.slice(0, on + 1);
  const { segments, end } = walkStops(last, {
    stops: settled(stops),
    lastFilmMs: Infinity,
    rate: known.rate,
  });
  const guessed = stops.some(isGuess);
  return [...segments, on < 0 ? contentAt(end, known.rate, guessed) : breakAt(end, guessed)];
};
