import type { BridgeEvent, Capabilities, PlayerCommand } from '../../shared/domain/players/report.ts';
import type { FromPlayers } from '../../shared/ipc/players-protocol.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeParts } from '../../players/bridge.ts';
import type { Places } from '../../players/host-core.ts';
import { createPlayersLine, type StartPlayers } from './players-line.ts';
import { notAnswering } from './player-refusals.ts';
import { playerNames } from '../../shared/domain/players/player-names.ts';
import { problemWords } from '../../shared/domain/players/problem-words.ts';

/** What the followed player's bridge tells; nothing of an earlier following arrives. */
export interface OutsideListener {
  readonly armed: (capabilities: Capabilities) => void;
  readonly refused: (message: string) => void;
  readonly events: (events: readonly BridgeEvent[]) => void;
  /** The players' process ended; it is started again and follows on by itself. */
  readonly cut: () => void;
}

type Found = Extract<FromPlayers, { readonly what: 'found' }>;

/** The players outside of Docket, through the process in which their bridges run. */
export interface OutsidePlayers {
  readonly follow: (target: string, secret: string | null) => void;
  readonly unfollow: () => void;
  /** Null when the player took it, else a plain sentence. */
  readonly carry: (command: PlayerCommand) => Promise<string | null>;
  /** Null when the process did not answer. */
  readonly discover: (places: Places) => Promise<Pick<Found, 'players' | 'canOpen'> | null>;
  /** Which players are installed; null when the process did not answer. */
  readonly canOpen: () => Promise<Found['canOpen'] | null>;
  readonly open: (
    player: 'mpv' | 'vlc',
    file: string,
  ) => Promise<Result<{ readonly target: string; readonly secret: string | null }, string>>;
  readonly close: () => void;
}

/** Nothing is started before something is asked. */
export function createOutsidePlayers(
  start: StartPlayers,
  parts: BridgeParts,
  listener: OutsideListener,
): OutsidePlayers {
  let turn = 0;
  let followed: { readonly target: string; readonly secret: string | null } | null = null;
  const told = (message: FromPlayers): void => {
    if (followed === null || !('turn' in message) || message.turn !== turn) return;
    if (message.what === 'armed') listener.armed(message.capabilities);
    else if (message.what === 'refused') listener.refused(message.message);
    else listener.events(message.events);
  };
  const sayFollow = (): void => {
    if (followed === null) return;
    turn += 1;
    line.post({ what: 'follow', turn, ...followed });
  };
  const line = createPlayersLine({ start, parts, told, gone: listener.cut, back: sayFollow });
  return {
    follow: (target, secret) => {
      followed = { target, secret };
      sayFollow();
    },
    unfollow: () => {
      if (followed !== null) line.post({ what: 'unfollow' });
      followed = null;
    },
    carry: async (command) => {
      const answer = await line.ask((id) => ({ what: 'command', id, command }));
      if (answer?.what !== 'commanded') return notAnswering;
      return answer.problem === null
        ? null
        : problemWords(answer.problem, playerNames[answer.problem.kind]).words;
    },
    discover: async (places) => {
      const answer = await line.ask((id) => ({ what: 'discover', id, ...places }));
      return answer?.what === 'found' ? answer : null;
    },
    canOpen: async () => {
      const answer = await line.ask((id) => ({ what: 'installed', id }));
      return answer?.what === 'can-open' ? answer.canOpen : null;
    },
    open: async (player, file) => {
      const answer = await line.ask((id) => ({ what: 'open', id, player, file }));
      if (answer?.what === 'opened') return ok(answer);
      return err(answer?.what === 'not-opened' ? answer.message : notAnswering);
    },
    close: line.close,
  };
}
