import type { ClockReading } from '../../../../src/shared/domain/clock/clock-reading.ts';
import type { Estimate } from '../../../../src/shared/domain/players/estimate.ts';
import {
  filmAsSource,
  freshFollower,
  type Decision,
  type FollowerInput,
  type FollowerState,
} from '../../../../src/shared/domain/players/follower-state.ts';
import { followerStep } from '../../../../src/shared/domain/players/follower.ts';

/** In milliseconds. */
export const second = 1000;

/** mpv plays at a source time, well known. */
export const estimate = (sourceMs: number, more: Partial<Estimate> = {}): Estimate => ({
  sourceMs,
  plusMinusMs: 40,
  play: 'playing',
  rate: 1,
  grade: 'frame',
  isStale: false,
  sinceReportMs: 50,
  ...more,
});

/** An estimate that stands. */
export const standing = { play: 'paused', rate: 0 } as const;

/** The clock of the log, following mpv at a film time. */
export const clock = (filmMs: number, more: Partial<ClockReading> = {}): ClockReading => ({
  state: 'running',
  filmMs,
  running: true,
  rate: 1,
  plusMinusMs: 100,
  source: 'mpv',
  sinceSyncMs: 0,
  breakForMs: null,
  ...more,
});

/** A clock that was set by hand … */
export const byHand = { source: 'manual', plusMinusMs: 2000 } as const;
/** … that was never started … */
export const ready = { state: 'ready', running: false, rate: 0, source: 'none', plusMinusMs: null } as const;
/** … and that stands. */
export const held = { state: 'paused', running: false, rate: 0 } as const;

/** Everything right: mpv and the clock are both at a minute. */
export const input = (more: Partial<FollowerInput> = {}): FollowerInput => ({
  t: 100 * second,
  player: 'mpv',
  link: 'online',
  estimate: estimate(60 * second),
  news: [],
  toFilm: filmAsSource,
  clock: clock(60 * second),
  lastManualAt: null,
  ...more,
});

/** Has followed for a while. */
export const following: FollowerState = {
  ...freshFollower,
  phase: 'following',
  why: 'manual',
  writtenAt: 90 * second,
};
/** What is decided where only `more` is other. */
export const decide = (state: FollowerState, more: Partial<FollowerInput> = {}): Decision =>
  followerStep(state, input(more)).decision;
