import { createServer, type AddressInfo, type Socket } from 'node:net';
import { jsonOf, memberOf } from '../../../src/players/read-json.ts';

/** What a fake Kodi does at the moment. A test changes it as Kodi would change itself. */
export interface FakeKodiState {
  /** Null when nothing is played. */
  player: { readonly playerid: number; readonly type: string } | null;
  timeMs: number;
  totalMs: number;
  speed: number;
  title: string;
  file: string;
  /** The answer to `JSONRPC.Version`; null answers it with an error. */
  version: number | null;
  hangs: boolean;
}

/** The other end of Kodi's JSON-RPC over TCP, on a real socket. */
export interface FakeKodi {
  readonly port: number;
  readonly state: FakeKodiState;
  /** The methods that were asked for, with their params. */
  readonly asked: readonly (readonly [method: string, params: unknown])[];
  readonly connections: () => number;
  /** Resolves when so many questions were asked altogether. */
  readonly untilAsked: (count: number) => Promise<void>;
  readonly notify: (...notices: readonly (readonly [method: string, data: unknown])[]) => void;
  readonly sendRaw: (text: string) => void;
  readonly dropAll: () => void;
  readonly close: () => Promise<void>;
}

/** How a fake Kodi misbehaves. */
export interface FakeKodiOptions {
  readonly port?: number;
  /** Sends everything one byte at a time. */
  readonly isSplit?: boolean;
  readonly closesAtOnce?: boolean;
}

/** A time as Kodi tells it. */
export const kodiTime = (ms: number) => ({
  hours: Math.floor(ms / 3_600_000),
  milliseconds: Math.floor(ms % 1000),
  minutes: Math.floor(ms / 60_000) % 60,
  seconds: Math.floor(ms / 1000) % 60,
});

const answers: Readonly<Record<string, (state: FakeKodiState) => unknown>> = {
  'JSONRPC.Version': ({ version }) =>
    version === null ? undefined : { version: { major: version, minor: 0, patch: 0 } },
  'Player.GetActivePlayers': ({ player }) => (player === null ? [] : [{ ...player, playertype: 'internal' }]),
  // As Kodi does: without a player it answers 0:00 instead of an error.
  'Player.GetProperties': ({ player, timeMs, totalMs, speed }) => ({
    speed: player === null ? 0 : speed,
    time: kodiTime(player === null ? 0 : timeMs),
    totaltime: kodiTime(player === null ? 0 : totalMs),
  }),
  'Player.GetItem': ({ title, file }) => ({ item: { file, label: title, title, type: 'unknown' } }),
  'Player.PlayPause': (state) => {
    state.speed = state.speed === 0 ? 1 : 0;
    return { speed: state.speed };
  },
  'Player.Seek': () => ({}),
};

function replyTo(text: string, state: FakeKodiState): string {
  const request = jsonOf(text);
  const method = String(memberOf(request, 'method'));
  const result = answers[method]?.(state);
  const id = memberOf(request, 'id');
  return JSON.stringify(
    result === undefined
      ? { error: { code: -32_601, message: 'Method not found.' }, id, jsonrpc: '2.0' }
      : { id, jsonrpc: '2.0', result },
  );
}

/** Kodi in the middle of a film of five minutes. */
const middle: FakeKodiState = {
  player: { playerid: 1, type: 'video' },
  timeMs: 60_000,
  totalMs: 300_008,
  speed: 1,
  title: 'The film',
  file: '/films/film.mkv',
  version: 13,
  hangs: false,
};

/** Starts a fake Kodi on this computer. */
export async function startFakeKodi(
  some: Partial<FakeKodiState> = {},
  options: FakeKodiOptions = {},
): Promise<FakeKodi> {
  const state = { ...middle, ...some };
  const asked: (readonly [string, unknown])[] = [];
  const clients = new Set<Socket>();
  let waiting: readonly (() => void)[] = [];
  const send = (socket: Socket, text: string): void => {
    const bytes = Buffer.from(text);
    if (socket.destroyed) return;
    if (options.isSplit !== true) socket.write(bytes);
    else for (const byte of bytes) socket.write(Uint8Array.of(byte));
  };
  const server = createServer((socket) => {
    clients.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => clients.delete(socket));
    socket.on('error', () => undefined);
    if (options.closesAtOnce === true) socket.destroy();
    socket.on('data', (bytes: Buffer) => {
      // Requests come whole here, but several may come in one packet.
      for (const text of bytes.toString('utf8').split(/(?<=\})(?=\{"jsonrpc")/u)) {
        const request = jsonOf(text);
        asked.push([String(memberOf(request, 'method')), memberOf(request, 'params')]);
        for (const look of waiting) look();
        if (!state.hangs) send(socket, replyTo(text, state));
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  const sendRaw = (text: string): void => {
    for (const socket of clients) send(socket, text);
  };
  const dropAll = (): void => {
    for (const socket of clients) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    state,
    asked,
    connections: () => clients.size,
    untilAsked: (count) =>
      new Promise((resolve) => {
        waiting = [...waiting, () => (asked.length >= count ? resolve() : undefined)];
      }),
    sendRaw,
    notify: (...notices) => {
      const texts = notices.map(([method, data]) =>
        JSON.stringify({ jsonrpc: '2.0', method, params: { data, sender: 'xbmc' } }),
      );
      sendRaw(texts.join(''));
    },
    dropAll,
    close: async () => {
      dropAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
