import type { ClockReading } from '../clock/clock-reading.ts';
import type { ReportChange } from '../clock/sync-event.ts';
import type { Estimate, EstimatorNews } from './estimate.ts';
import type { Link, Mono, PlayerKind } from './report.ts';

/** Where the film is at a source time, as an edition map answers it; see `editions/edition-map.ts`. */
export interface FilmAt {
  readonly filmMs: number;
  /** Film milliseconds per source millisecond; 0 in a break. */
  readonly rate: number;
  readonly inBreak: boolean;
}

/** The film itself, without adverts or another speed: source time is film time. */
export const filmAsSource = (sourceMs: number): FilmAt => ({ filmMs: sourceMs, rate: 1, inBreak: false });

/** Why the player and the clock have to be brought together first. */
export type MeetWhy = 'begin' | 'reconnect' | 'manual' | 'media';

/** What the follower remembers. Never changed, only replaced. */
export interface FollowerState {
  /**
   * `meeting`: the player and the clock have not agreed yet. `asking`: the viewer was asked which is right.
   * `kept`: the viewer kept the own clock. `following`: the clock goes with the player.
   */
  readonly phase: 'meeting' | 'asking' | 'kept' | 'following';
  readonly why: MeetWhy;
  /** The viewer said to take the player's place. */
  readonly isTaken: boolean;
  /** Since when the player and the clock agree, while that is waited for. */
  readonly agreeSince: Mono | null;
  /** Since when the player tells no place. */
  readonly blindSince: Mono | null;
  readonly writtenAt: Mono;
  readonly manualAt: Mono;
  /** The last rate of the edition at which film ran, for what is written while it stands. */
  readonly editionRate: number;
}

/** Everything that is known at one moment. */
export interface FollowerInput {
  /** Now, by CLOCK_MONOTONIC; what is appended holds for this moment. */
  readonly t: Mono;
  readonly player: PlayerKind;
  readonly link: Link;
  readonly estimate: Estimate | null;
  /** What the estimator said since the last step. */
  readonly news: readonly EstimatorNews[];
  readonly toFilm: (sourceMs: number) => FilmAt;
  /** The clock of the log now. */
  readonly clock: ClockReading;
  /** When the viewer last moved, paused, resumed or held the clock by hand in this run; null if never. */
  readonly lastManualAt: Mono | null;
}

/** How a correction is told: not at all (up to 2 s), by a quiet badge (up to 10 s), by a notice that can take it back. */
export type Say = 'nothing' | 'badge' | 'notice';

/** What is to be done now. */
export type Decision =
  | { readonly do: 'nothing' }
  | {
      readonly do: 'append';
      readonly change: ReportChange;
      readonly say: Say;
      /** Where the clock stood until now, for [Keep my clock]. */
      readonly fromFilmMs: number;
    }
  | {
      readonly do: 'ask';
      readonly playerFilmMs: number;
      readonly clockFilmMs: number;
      readonly why: MeetWhy;
    };

/** A step of the follower. */
export interface FollowerStep {
  readonly state: FollowerState;
  readonly decision: Decision;
}

/** At the beginning of following. */
export const freshFollower: FollowerState = {
  phase: 'meeting',
  why: 'begin',
  isTaken: false,
  agreeSince: null,
  blindSince: null,
  writtenAt: Number.NEGATIVE_INFINITY,
  manualAt: Number.NEGATIVE_INFINITY,
  editionRate: 1,
};

/** A step in which nothing is to be done. */
export const idle = (state: FollowerState): FollowerStep => ({ state, decision: { do: 'nothing' } });
