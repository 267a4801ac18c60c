import { contractFor } from '../../shared/domain/players/contracts.ts';
import type { EstimatorNews } from '../../shared/domain/players/estimate.ts';
import { freshEstimator, type EstimatorState } from '../../shared/domain/players/estimator-state.ts';
import { estimatorStep } from '../../shared/domain/players/estimator.ts';
import { freshFollower, type FollowerState } from '../../shared/domain/players/follower-state.ts';
import type { BridgeEvent, BridgeProblem, Capabilities } from '../../shared/domain/players/report.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';

/** The viewer is asked which is right; both in film time (ms). */
export interface Question {
  readonly playerMs: number;
  readonly clockMs: number;
}

/** A correction that has been made: how the clock stood before it, so that it can be taken back. */
export interface Correction {
  readonly say: 'badge' | 'notice';
  readonly fromMs: number;
  readonly toMs: number;
  readonly wasRunning: boolean;
  /** Film milliseconds per millisecond of the viewer's time before. */
  readonly rate: number;
  /** When it was made, in CLOCK_MONOTONIC ms. */
  readonly at: number;
}

/** Everything that a following knows. Never changed, only replaced. */
export interface SessionState {
  readonly player: FoundPlayer;
  readonly capabilities: Capabilities | null;
  readonly estimator: EstimatorState;
  readonly follower: FollowerState;
  /** What the estimator said since the follower last looked. */
  readonly news: readonly EstimatorNews[];
  readonly problem: BridgeProblem | null;
  /** Said instead of a problem: the player cannot be followed at all, or its process is being started again. */
  readonly refused: string | null;
  readonly isCut: boolean;
  readonly question: Question | null;
  readonly correction: Correction | null;
  /** When the viewer sent the player elsewhere from here, in CLOCK_MONOTONIC ms: the jump that follows is no news. */
  readonly sentAt: number;
}

/** At the click that begins it, or when Docket itself follows again what it followed before (`isAgain`). */
export const freshSession = (player: FoundPlayer, isAgain: boolean): SessionState => ({
  player,
  capabilities: null,
  estimator: {
    ...freshEstimator(contractFor(player.kind, `${player.target} ${player.name}`)),
    link: 'connecting',
  },
  follower: isAgain ? { ...freshFollower, why: 'reconnect' } : freshFollower,
  news: [],
  problem: null,
  refused: null,
  isCut: false,
  question: null,
  correction: null,
  sentAt: Number.NEGATIVE_INFINITY,
});

/** Problems that are over as soon as the player tells a place again. */
const passing: ReadonlySet<BridgeProblem['code']> = new Set([
  'timeout',
  'no-position',
  'range',
  'gone',
  'protocol',
]);

/** A player that was closed is looked for again and again; that it is not there is no news. */
const isAfterglow = (before: BridgeProblem | null, now: BridgeProblem): boolean =>
  before?.code === 'gone' && now.code === 'not-running';

function problemAfter(before: BridgeProblem | null, event: BridgeEvent): BridgeProblem | null {
  switch (event.what) {
    case 'problem':
      return isAfterglow(before, event.problem) ? before : event.problem;
    case 'link':
      return event.link === 'online' ? null : before;
    case 'position':
      return before !== null && passing.has(before.code) ? null : before;
    case 'media':
      return before?.code === 'media-error' ? null : before;
    case 'void':
    case 'play':
      return before;
  }
}

/** What is known after one word of the bridge. */
export function sessionAfter(state: SessionState, event: BridgeEvent): SessionState {
  const { state: estimator, news } = estimatorStep(state.estimator, event);
  return {
    ...state,
    estimator,
    news: [...state.news, ...news].slice(-50),
    problem: problemAfter(state.problem, event),
  };
}
