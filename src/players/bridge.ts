import type {
  BridgeEvent,
  BridgeProblem,
  Capabilities,
  PlayerCommand,
  PlayerKind,
} from '../shared/domain/players/report.ts';
import type { Result } from '../shared/result.ts';

/** Stops what it was given for; may be called twice. */
export type Off = () => void;

/**
 * One player, followed. A bridge reports and never smooths, extrapolates or guesses; in follow mode it never commands.
 * `start` resolves once the bridge is armed (it goes on trying until stopped, see `backoff.ts`), not once it is online.
 * `stop` may be called twice, and after it resolved nothing is told any more.
 */
export interface PlayerBridge {
  /** The target in the words of the command line, as `mpv:/run/…/socket`; without secrets. */
  readonly id: string;
  readonly kind: PlayerKind;
  readonly capabilities: Capabilities;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Only ever called for a viewer's click. */
  readonly command: (command: PlayerCommand) => Promise<Result<void, BridgeProblem>>;
  readonly listen: (told: (event: BridgeEvent) => void) => Off;
}

/** What bridges take from outside, so that tests decide over time and chance. */
export interface BridgeParts {
  /** Milliseconds of CLOCK_MONOTONIC. */
  readonly now: () => number;
  /** Runs `work` after `ms` unless taken back. */
  readonly after: (ms: number, work: () => void) => Off;
  /** At least 0 and below 1; spreads out the attempts to reconnect. */
  readonly random: () => number;
}
