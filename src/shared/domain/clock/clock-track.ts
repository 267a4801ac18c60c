import { longestFilmMs } from '../time/longest-film.ts';
import { followOn, freshFollowing, heard, type Following } from './following.ts';
import { elapsedBetween, type Elapsed } from './moment.ts';
import type { Moment, SyncChange } from './sync-event.ts';

/**
 * The clock at one moment, as the walk through its log carries it. `mode` is what the viewer said last and goes on
 * through a break, so that a pause within a break survives the break's end. Film time is in milliseconds.
 */
export interface ClockTrack {
  readonly at: Moment;
  readonly mode: 'ready' | 'playing' | 'paused' | 'finished';
  readonly filmMs: number;
  /** How long the break has lasted; null outside a break. */
  readonly breakMs: number | null;
  /** The doubt of the last start or set with that of restarts since, and the time run since; null before the first. */
  readonly learned: { readonly doubtMs: number; readonly sinceMs: number } | null;
  readonly following: Following;
}

/** Doubt that running adds: half a second a minute, as a share of the time run. */
const doubtPerMs = 0.5 / 60;

/**
 * How far the clock may be off in milliseconds: what it started with, and more the longer it has run; null while
 * nothing has been learned.
 */
export const doubtOf = ({ learned }: ClockTrack): number | null =>
  learned === null ? null : learned.doubtMs + learned.sinceMs * doubtPerMs;

const within = (filmMs: number): number => Math.min(longestFilmMs, Math.max(0, filmMs));

/** The clock before anything was learned. */
export const freshTrack = (at: Moment): ClockTrack => ({
  at,
  mode: 'ready',
  filmMs: 0,
  breakMs: null,
  learned: null,
  following: freshFollowing,
});

/** Whether film time moves: the viewer plays and there is no break. */
export const isMoving = (track: ClockTrack): boolean => track.mode === 'playing' && track.breakMs === null;

const run = (track: ClockTrack, { ms, doubtMs }: Elapsed): Pick<ClockTrack, 'filmMs' | 'learned'> => ({
  filmMs: within(track.filmMs + ms),
  learned: track.learned && {
    doubtMs: track.learned.doubtMs + doubtMs,
    sinceMs: track.learned.sinceMs + ms,
  },
});

/** Lets time pass until `at` without learning anything. Film time stops at the longest film there can be. */
export const advance = (track: ClockTrack, at: Moment): ClockTrack => {
  const elapsed = elapsedBetween(track.at, at);
  const breakMs = track.breakMs === null ? null : track.breakMs + elapsed.ms;
  if (!isMoving(track)) return { ...track, at, breakMs };
  return { ...track, ...run(track, elapsed), at, breakMs, following: followOn(track, at) };
};

const place = (filmMs: number, plusMinusMs: number): Pick<ClockTrack, 'filmMs' | 'learned'> => ({
  filmMs: within(filmMs),
  learned: { doubtMs: plusMinusMs, sinceMs: 0 },
});

const isUnderWay = (track: ClockTrack): boolean => track.mode === 'playing' || track.mode === 'paused';

const resume = (track: ClockTrack): ClockTrack => {
  if (track.mode === 'playing') return { ...track, breakMs: null };
  return track.mode === 'ready' ? track : { ...track, mode: 'playing' };
};

type Kind = SyncChange['kind'];
type Rules = {
  readonly [K in Kind]: (track: ClockTrack, change: Extract<SyncChange, { kind: K }>) => ClockTrack;
};

const rules: Rules = {
  start: (track, { filmMs, plusMinusMs }) => ({
    ...track,
    ...place(filmMs, plusMinusMs),
    mode: 'playing',
    breakMs: null,
  }),
  pause: (track) => (track.mode === 'playing' ? { ...track, mode: 'paused' } : track),
  resume,
  set: (track, { filmMs, plusMinusMs }) => ({
    ...track,
    ...place(filmMs, plusMinusMs),
    mode: track.mode === 'playing' ? 'playing' : 'paused',
  }),
  nudge: (track, { deltaMs }) =>
    track.mode === 'ready' ? track : { ...track, filmMs: within(track.filmMs + deltaMs) },
  'break-start': (track) => (isUnderWay(track) && track.breakMs === null ? { ...track, breakMs: 0 } : track),
  'break-end': (track) => ({ ...track, breakMs: null }),
  finish: (track) => ({ ...track, mode: 'finished', breakMs: null }),
  'seen-to': (track) => track,
  retract: (track) => track,
  restore: (track) => track,
  alive: (track) => track,
};

const ruled = <K extends Kind>(
  track: ClockTrack,
  change: Extract<SyncChange, { kind: K }> & { readonly kind: K },
): ClockTrack => rules[change.kind](track, change);

/**
 * Applies one change at the track's own moment.
 * A change that says what is already so changes nothing, and one that cannot be (a pause before the start, after
 * an undo) is passed over, so every log gives a clock. A resume within a break ends the break, unless the viewer
 * had paused in it: then it takes back the pause.
 */
export const applyChange = (track: ClockTrack, change: SyncChange): ClockTrack => ({
  ...ruled(track, change),
  following: heard(track.following, change, track.filmMs),
});
