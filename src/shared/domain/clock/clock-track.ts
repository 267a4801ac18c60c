import type { PlayerKind } from '../players/report.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import { followOn, freshFollowing, type Following } from './following.ts';
import { elapsedBetween, type Elapsed } from './moment.ts';
import type { Moment } from './sync-event.ts';

/** How sure the last word about the place was, and the time run since, all in milliseconds. */
export interface Learned {
  /** What the start, set or report was sure to, with the doubt of every restart since. */
  readonly doubtMs: number;
  readonly sinceMs: number;
  /** The part of `sinceMs` that ran while a player was followed: its clock goes wrong more slowly than a viewer. */
  readonly followedMs: number;
}

/**
 * The clock at one moment, as the walk through its log carries it. `mode` is what the viewer said last and goes on
 * through a break, so that a pause within a break survives the break's end. Film time is in milliseconds.
 */
export interface ClockTrack {
  readonly at: Moment;
  readonly mode: 'ready' | 'playing' | 'paused' | 'finished';
  readonly filmMs: number;
  /** Where the film was placed last and how long (ms) it ran since, so that `filmMs` does not hang on the stops between. */
  readonly placed: { readonly filmMs: number; readonly ranMs: number };
  /** Film milliseconds per millisecond that passes while it runs. */
  readonly rate: number;
  /** How long the break has lasted; null outside a break. */
  readonly breakMs: number | null;
  /** Null before anything was learned. */
  readonly learned: Learned | null;
  /** The player whose word was the last one; null when it was the viewer's. */
  readonly followed: PlayerKind | null;
  /** Counts up whenever the film goes elsewhere; a small correction by a followed player is not elsewhere. */
  readonly stretch: number;
  readonly following: Following;
}

/** Doubt that running adds, as a share of the time run: half a second a minute by hand, 2000 ppm behind a player. */
const doubtPerMs = 0.5 / 60;
const followedDoubtPerMs = 0.002;

/**
 * How far the clock may be off in milliseconds: what it started with, and more the longer it has run; null while
 * nothing has been learned.
 */
export const doubtOf = ({ learned }: Pick<ClockTrack, 'learned'>): number | null => {
  if (learned === null) return null;
  const { doubtMs, sinceMs, followedMs } = learned;
  return doubtMs + (sinceMs - followedMs) * doubtPerMs + followedMs * followedDoubtPerMs;
};

/** A film time brought within what a film can have. */
export const withinFilm = (filmMs: number): number => Math.min(longestFilmMs, Math.max(0, filmMs));

/** The clock before anything was learned. */
export const freshTrack = (at: Moment): ClockTrack => ({
  at,
  mode: 'ready',
  filmMs: 0,
  placed: { filmMs: 0, ranMs: 0 },
  rate: 1,
  breakMs: null,
  learned: null,
  followed: null,
  stretch: 0,
  following: freshFollowing,
});

/** Whether film time moves: the viewer plays and there is no break. */
export const isMoving = (track: ClockTrack): boolean => track.mode === 'playing' && track.breakMs === null;

const run = (track: ClockTrack, { ms, doubtMs }: Elapsed): Partial<ClockTrack> => {
  const { placed, rate, learned, followed } = track;
  const ranMs = placed.ranMs + ms;
  return {
    filmMs: withinFilm(placed.filmMs + ranMs * rate),
    placed: { ...placed, ranMs },
    learned: learned && {
      doubtMs: learned.doubtMs + doubtMs,
      sinceMs: learned.sinceMs + ms,
      followedMs: learned.followedMs + (followed === null ? 0 : ms),
    },
  };
};

/** Lets time pass until `at` without learning anything. Film time stops at the longest film there can be. */
export const advance = (track: ClockTrack, at: Moment): ClockTrack => {
  const elapsed = elapsedBetween(track.at, at);
  const breakMs = track.breakMs === null ? null : track.breakMs + elapsed.ms;
  if (!isMoving(track)) return { ...track, at, breakMs };
  return { ...track, ...run(track, elapsed), at, breakMs, following: followOn(track, at) };
};
