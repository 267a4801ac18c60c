import type { ReportChange } from '../clock/sync-event.ts';
import type { FollowerInput, FollowerState } from './follower-state.ts';

/**
 * The viewer's answer to the question, or to the notice of a correction: `take` the player's place, or `keep` the own
 * clock. Whoever carries out `keep` also writes that nobody is followed.
 */
export const followerAnswer = (state: FollowerState, answer: 'take' | 'keep'): FollowerState =>
  answer === 'take'
    ? { ...state, phase: 'asking', isTaken: true }
    : { ...state, phase: 'kept', isTaken: false, agreeSince: null };

/** The computer slept: what the player did meanwhile is not known, so the two have to agree again. */
export const followerWoke = (state: FollowerState): FollowerState =>
  state.phase === 'kept'
    ? state
    : { ...state, phase: 'meeting', why: 'reconnect', isTaken: false, agreeSince: null };

/**
 * What to write when the computer is about to sleep, for a player that sleeps with it: the film stands from here. Null
 * when the clock does not run behind this player.
 */
export const followerSleep = (
  { editionRate }: FollowerState,
  { clock, player, estimate }: Pick<FollowerInput, 'clock' | 'player' | 'estimate'>,
): ReportChange | null => {
  if (!clock.running || clock.source !== player) return null;
  return {
    kind: 'report',
    player,
    play: 'paused',
    filmMs: clock.filmMs,
    sourceMs: estimate?.sourceMs ?? 0,
    rate: editionRate,
    plusMinusMs: clock.plusMinusMs ?? 0,
  };
};
