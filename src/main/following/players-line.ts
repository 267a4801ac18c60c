import { backoffMs } from '../../players/backoff.ts';
import type { BridgeParts } from '../../players/bridge.ts';
import { fromPlayersSchema, type FromPlayers, type ToPlayers } from '../../shared/ipc/players-protocol.ts';

/** The players' own process while it lives. */
export interface PlayersProcess {
  readonly post: (message: ToPlayers) => void;
  readonly end: () => void;
}

/** Starts that process; `gone` is told once, when it ended without having been asked to. */
export type StartPlayers = (on: {
  readonly message: (message: unknown) => void;
  readonly gone: () => void;
}) => PlayersProcess;

/** What main says to the players' process and hears from it, across its crashes. */
export interface PlayersLine {
  readonly post: (message: ToPlayers) => void;
  /** Asks one thing and waits for the answer with its id; null when the process ended or said nothing in time. */
  readonly ask: (make: (id: number) => ToPlayers) => Promise<FromPlayers | null>;
  readonly close: () => void;
}

/** What the line is made of. `told` hears everything but answers; `gone` and `back` frame a crash. */
export interface LineParts {
  readonly start: StartPlayers;
  readonly parts: BridgeParts;
  readonly told: (message: FromPlayers) => void;
  readonly gone: () => void;
  readonly back: () => void;
}

/** How long (wall time, ms) an answer may take: starting a player and waiting for its socket is the slowest. */
const LONGEST_ANSWER_MS = 12_000;
/** A process that lived this long (ms) counts as having been well. */
const HEALTHY_MS = 30_000;

/** Questions that wait for their answers. */
function createWaiting(parts: BridgeParts) {
  const waiting = new Map<number, (answer: FromPlayers | null) => void>();
  let asked = 0;
  const settle = (id: number, answer: FromPlayers | null): void => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answer);
  };
  return {
    settle,
    giveUp: (): void => {
      for (const id of [...waiting.keys()]) settle(id, null);
    },
    ask: (send: (id: number) => void): Promise<FromPlayers | null> => {
      asked += 1;
      const id = asked;
      return new Promise((resolve) => {
        const stop = parts.after(LONGEST_ANSWER_MS, () => settle(id, null));
        waiting.set(id, (answer) => {
          stop();
          resolve(answer);
        });
        send(id);
      });
    },
  };
}

/** The process is started when it is first needed; after a crash it comes back with growing patience. */
export function createPlayersLine({ start, parts, told, gone, back }: LineParts): PlayersLine {
  const waiting = createWaiting(parts);
  let process: PlayersProcess | null = null;
  let failures = 0;
  let startedAt = 0;
  let isClosed = false;
  /** It crashed and was not started since: whatever starts it has to say who was followed. */
  let isCut = false;
  let takeBack: () => void = () => undefined;

  const hear = (message: unknown): void => {
    const said = fromPlayersSchema.safeParse(message);
    if (!said.success) return;
    if ('id' in said.data) waiting.settle(said.data.id, said.data);
    else told(said.data);
  };

  const crashed = (): void => {
    process = null;
    waiting.giveUp();
    if (isClosed) return;
    failures = parts.now() - startedAt > HEALTHY_MS ? 0 : failures + 1;
    isCut = true;
    gone();
    takeBack = parts.after(backoffMs(failures, parts.random()), running);
  };

  const running = (): PlayersProcess => {
    if (process !== null) return process;
    takeBack();
    startedAt = parts.now();
    const started = start({ message: hear, gone: crashed });
    process = started;
    const wasCut = isCut;
    isCut = false;
    if (wasCut) back();
    return started;
  };

  const send = (message: ToPlayers): void => {
    // Who begins a following now needs no earlier one taken up again.
    if (message.what === 'follow') isCut = false;
    running().post(message);
  };

  return {
    post: (message) => {
      if (!isClosed) send(message);
    },
    ask: (make) => (isClosed ? Promise.resolve(null) : waiting.ask((id) => send(make(id)))),
    close: () => {
      isClosed = true;
      takeBack();
      process?.end();
      process = null;
      waiting.giveUp();
    },
  };
}
