import type { FittedStop } from './fit-lengths.ts';
import { breakAt, contentAt, type Place, type Segment } from './segment.ts';

/** What lies ahead of a place: breaks in order, the last film time at which one may lie, and the rate. */
export interface Ahead {
  readonly stops: readonly FittedStop[];
  readonly lastFilmMs: number;
  readonly rate: number;
}

/** The segments that a walk passed, and the place where the last break ends. */
export interface Walked {
  readonly segments: readonly Segment[];
  readonly end: Place;
}

/** Goes from one break to the next, each where its mark or its place in the film is; a marked one may come too late. */
export const walkStops = (from: Place, { stops, lastFilmMs, rate }: Ahead): Walked => {
  const segments: Segment[] = [];
  let place = from;
  for (const { sourceMs, filmMs: publishedMs, lengthMs, guessed } of stops) {
    const wantedMs = sourceMs === null ? publishedMs : place.filmMs + rate * (sourceMs - place.sourceMs);
    const filmMs = Math.max(place.filmMs, Math.min(lastFilmMs, wantedMs));
    const hold = { sourceMs: place.sourceMs + (filmMs - place.filmMs) / rate, filmMs };
    segments.push(contentAt(place, rate, guessed), breakAt(hold, guessed));
    place = { sourceMs: hold.sourceMs + lengthMs, filmMs };
  }
  return { segments, end: place };
};
