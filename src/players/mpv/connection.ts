import { connect } from 'node:net';
import { createLineReader } from '../line-reader.ts';
import { jsonOf, memberOf, numberOf, textOf } from '../read-json.ts';
import { commandLine, type MpvCommand } from './commands.ts';

/** How mpv answered: `data`, or its own words for why not, or nothing because the connection ended. */
export type Reply =
  | { readonly kind: 'done'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'closed' };

/** Why a connection ended. `system` is Node's name for it, as ECONNREFUSED. */
export type Ending =
  | { readonly why: 'closed' }
  | { readonly why: 'malformed'; readonly words: string }
  | { readonly why: 'system'; readonly system: string };

/** Who hears what a connection brings. */
export interface Hearer {
  readonly connected: () => void;
  /** Something happened in mpv: one whole object, with its `event`. */
  readonly event: (event: string, all: unknown) => void;
  /** Told once, whatever ended it, except by `close`. */
  readonly ended: (ending: Ending) => void;
}

/** One connection to mpv's socket. */
export interface Connection {
  readonly ask: (command: MpvCommand) => Promise<Reply>;
  /** Ends it; what was asked is answered with `closed`, and nothing is told any more. */
  readonly close: () => void;
}

const replyOf = (all: unknown): Reply => {
  const words = textOf(memberOf(all, 'error')) ?? '';
  return words === 'success'
    ? { kind: 'done', data: memberOf(all, 'data') ?? null }
    : { kind: 'refused', words };
};

/** Connects; lines that are no JSON object, or longer than 1 MiB, end it as `malformed`. */
export function openConnection(path: string, hearer: Hearer): Connection {
  const waiting = new Map<number, (reply: Reply) => void>();
  const socket = connect({ path });
  let lastId = 0;
  let isOver = false;

  const close = (): void => {
    isOver = true;
    socket.destroy();
    const left = [...waiting.values()];
    waiting.clear();
    for (const answer of left) answer({ kind: 'closed' });
  };
  const end = (ending: Ending): void => {
    if (isOver) return;
    close();
    hearer.ended(ending);
  };

  const answer = (id: number, all: unknown): void => {
    const take = waiting.get(id);
    waiting.delete(id);
    take?.(replyOf(all));
  };

  const line = (text: string): void => {
    if (isOver) return;
    const all = jsonOf(text);
    if (typeof all !== 'object' || all === null) return end({ why: 'malformed', words: 'not JSON' });
    const event = textOf(memberOf(all, 'event'));
    const id = numberOf(memberOf(all, 'request_id'));
    if (event !== null) hearer.event(event, all);
    else if (id !== null) answer(id, all);
  };

  const tooLong = (): void => end({ why: 'malformed', words: 'a line over 1 MiB' });
  socket.on('connect', () => hearer.connected());
  socket.on('data', createLineReader({ line, tooLong }));
  socket.on('error', (cause: NodeJS.ErrnoException) => end({ why: 'system', system: cause.code ?? 'error' }));
  socket.on('close', () => end({ why: 'closed' }));

  return {
    close,
    ask: (command) =>
      new Promise((resolve) => {
        if (isOver) return resolve({ kind: 'closed' });
        lastId += 1;
        waiting.set(lastId, resolve);
        socket.write(commandLine(lastId, command));
      }),
  };
}
