import { elapsedBetween } from './moment.ts';
import type { Moment, SyncChange } from './sync-event.ts';

/** Where somebody was last known to follow the film: the moment, and the film time in milliseconds. */
export interface Left {
  readonly at: Moment;
  readonly filmMs: number;
}

/** Whether somebody is known to follow the film while its clock runs. All times in milliseconds. */
export interface Following {
  /** Null while the film is followed. What runs after it counts as watched only once the viewer confirmed a place. */
  readonly left: Left | null;
  /** The film time that ran since the viewer last said anything. */
  readonly idleMs: number;
  /** How long Docket may be closed or asleep, in viewer time, before somebody has to say that the film was watched. */
  readonly gapMs: number;
}

/** How often a running Docket says so unless the log says otherwise (ms), and how many of these may be missing. */
const usualEveryMs = 60_000;
const beatsInGap = 2;

/**
 * The longest time (ms of film) without anything from the viewer that still counts as watching: the slot of the film.
 * Whoever starts the clock and touches nothing has seen the whole film by then; a clock that still runs was left on.
 */
const slotMs = 120 * 60_000;

/** How far (ms) short of the clock "I have seen up to here" may fall and still say that the clock is right. */
const nearMs = 60_000;

/** Before anything was learned. */
export const freshFollowing: Following = { left: null, idleMs: 0, gapMs: beatsInGap * usualEveryMs };

/** Sums at an odd rate hang on the stops between in their last digits; nothing here is finer than a microsecond. */
const toMicros = (ms: number): number => Math.round(ms * 1000) / 1000;

/** The clock as `followOn` needs it: `rate` is film time per time that passes. */
interface Ran {
  readonly at: Moment;
  readonly filmMs: number;
  readonly rate: number;
  readonly following: Following;
}

/** The film runs on from a track to `at`: whether it is still followed then. */
export const followOn = ({ at: from, filmMs, rate, following }: Ran, at: Moment): Following => {
  if (following.left !== null) return following;
  const { ms } = elapsedBetween(from, at);
  if (from.session !== at.session && ms > following.gapMs)
    return { ...following, left: { at: from, filmMs } };
  const idleMs = following.idleMs + ms * rate;
  if (idleMs <= slotMs) return { ...following, idleMs };
  const stillFilmMs = slotMs - following.idleMs;
  const stillMs = stillFilmMs / rate;
  const until = { ...from, monoMs: from.monoMs + stillMs, wallMs: from.wallMs + stillMs };
  return { ...following, idleMs: slotMs, left: { at: until, filmMs: toMicros(filmMs + stillFilmMs) } };
};

const isPlace = (change: SyncChange, filmMs: number): boolean => {
  if (change.kind === 'seen-to') return change.filmMs >= filmMs - nearMs;
  return change.kind === 'start' || change.kind === 'set' || change.kind === 'finish';
};

/** What the viewer did not do; a player that plays on says nothing of who sits before it. */
const isNobody: ReadonlySet<SyncChange['kind']> = new Set(['retract', 'restore', 'report', 'unfollow']);

/**
 * What a change says about following: anything the viewer does is a sign of life; a start, a set, the end, or "I have
 * seen up to here" close to where the clock stands (`filmMs`) also confirms the place.
 */
export const heard = (following: Following, change: SyncChange, filmMs: number): Following => {
  if (isNobody.has(change.kind)) return following;
  if (change.kind === 'alive') return { ...following, gapMs: change.everyMs * beatsInGap };
  return { ...following, idleMs: 0, left: isPlace(change, filmMs) ? null : following.left };
};
