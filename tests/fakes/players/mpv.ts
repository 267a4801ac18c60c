import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a fake mpv does with its answers: as they are, byte by byte, all of them in one packet, or none at all. */
export type Manner = 'plain' | 'bytes' | 'silent';

/** A stand-in for mpv on a real socket. It knows only what mpv's manual says of the protocol. */
export interface FakeMpv {
  readonly path: string;
  readonly properties: Record<string, unknown>;
  /** Every command that came, as it came. */
  readonly commands: readonly unknown[];
  readonly connections: () => number;
  readonly manner: (manner: Manner) => void;
  /** Tells everybody who is connected; several objects go in one packet. */
  readonly tell: (...events: readonly object[]) => void;
  /** Sets a property and tells of it. */
  readonly change: (name: string, value: unknown) => void;
  readonly raw: (bytes: string | Buffer) => void;
  readonly hangUp: () => void;
  /** Ends and takes the socket away, as mpv does not. */
  readonly quit: () => Promise<void>;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });

/** A folder of its own that goes when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-fake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Values that mpv has while it plays a film of 24 frames a second. */
const playingProperties: Readonly<Record<string, unknown>> = {
  pause: false,
  speed: 1,
  seeking: false,
  'paused-for-cache': false,
  'eof-reached': false,
  'idle-active': false,
  path: '/films/evening.mp4',
  'media-title': 'Evening',
  duration: 600.959,
  'container-fps': 24,
  'estimated-vf-fps': 24,
  'mpv-version': 'mpv 0.35.1',
  'time-pos': 12.5,
};

/** Listens at `path` until the test is over. */
export async function fakeMpv(
  path: string = join(freshFolder(), 'socket'),
  connected: (socket: Socket) => void = () => undefined,
): Promise<FakeMpv> {
  const properties: Record<string, unknown> = { ...playingProperties };
  const commands: unknown[] = [];
  const sockets = new Set<Socket>();
  let count = 0;
  let how: Manner = 'plain';

  const send = (socket: Socket, text: string): void => {
    if (how === 'silent') return;
    const pieces = how === 'bytes' ? [...Buffer.from(text)].map((byte) => Buffer.from([byte])) : [text];
    for (const piece of pieces) socket.write(piece);
  };

  const resultOf = ([name, first, second]: readonly unknown[]): object => {
    if (name === 'get_property') {
      const value = properties[String(first)];
      return value === undefined || value === null
        ? { error: 'property unavailable' }
        : { error: 'success', data: value };
    }
    if (name === 'set_property') properties[String(first)] = second;
    return { error: 'success', data: null };
  };

  const answer = (socket: Socket, line: string): void => {
    const asked: unknown = JSON.parse(line);
    const { command, request_id } = Object(asked);
    commands.push(command);
    send(socket, `${JSON.stringify({ ...resultOf(command), request_id })}\n`);
    if (command[0] !== 'observe_property') return;
    const data = properties[command[2]] ?? null;
    send(socket, `${JSON.stringify({ event: 'property-change', id: command[1], name: command[2], data })}\n`);
  };

  const server = createServer((socket) => {
    count += 1;
    sockets.add(socket);
    socket.setNoDelay();
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let rest = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(socket, line);
    });
    connected(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(path, resolve);
  });

  const toAll = (text: string | Buffer): void => {
    for (const socket of sockets) {
      if (typeof text === 'string') send(socket, text);
      else socket.write(text);
    }
  };
  const tell = (...events: readonly object[]): void =>
    toAll(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const quit = async (): Promise<void> => {
    hangUp();
    await close(server);
  };
  onTestFinished(quit);

  return {
    path,
    properties,
    commands,
    connections: () => count,
    manner: (manner) => {
      how = manner;
    },
    tell,
    change: (name, data) => {
      properties[name] = data;
      tell({ event: 'property-change', id: 1, name, data });
    },
    raw: toAll,
    hangUp,
    quit,
  };
}
