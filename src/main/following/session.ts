import type { BridgeEvent, Capabilities, PlayerCommand } from '../../shared/domain/players/report.ts';
import type { PlayerOrder } from '../../shared/ipc/player-calls.ts';
import type { PlayerView } from '../../shared/ipc/player-views.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import type { Outcome, SourcePlace } from './players.ts';

/** One following, from the click that began it to the one that ends it. */
export interface Session {
  readonly player: FoundPlayer;
  readonly hear: (events: readonly BridgeEvent[]) => void;
  /** The bridge is armed; until then nothing is known of what the player can do. */
  readonly armed: (capabilities: Capabilities) => void;
  /** The player cannot be followed, in a plain sentence. */
  readonly refused: (message: string) => void;
  /** The players' process ended and is being started again; the film clock goes on. */
  readonly cut: () => void;
  readonly view: () => Omit<PlayerView, 'isPinned'>;
  readonly answer: (answer: 'take' | 'keep') => Outcome<{ readonly isOver: boolean }>;
  /** Carries out a viewer's click. */
  readonly command: (order: PlayerOrder) => Outcome<Record<string, never>>;
  readonly source: () => SourcePlace | null;
  readonly heard: () => void;
  /** The computer is about to sleep: the clock stands, and nothing is decided until it woke. */
  readonly sleep: () => Promise<void>;
  readonly woke: () => void;
  /**
   * Ends it. `unfollow`: the log hears of it and the clock goes on by hand;
   * `quit`: the clock is left as it stands.
   */
  readonly end: (how: 'unfollow' | 'quit') => Promise<void>;
}

/** Sends a viewer's click to the player; null when it took it, else a plain sentence. */
export type Carry = (command: PlayerCommand) => Promise<string | null>;
