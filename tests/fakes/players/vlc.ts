import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A stand-in for VLC's web page on a real port. */
export interface FakeVlc {
  readonly port: number;
  /** What it says of itself; may be changed at any time. */
  readonly status: Record<string, unknown>;
  /** Everything that was asked for, with its query. */
  readonly asked: readonly string[];
  /** Another way to answer, until it is given null. */
  readonly answer: (how: ((request: IncomingMessage, response: ServerResponse) => void) | null) => void;
  readonly connections: () => number;
  readonly hangUp: () => void;
  readonly quit: () => Promise<void>;
}

/** What VLC 3.0.24 says while it plays a film of 600.918 s, as far as Docket reads it. */
export const playingStatus = {
  apiversion: 3,
  version: '3.0.24 Vetinari',
  state: 'playing',
  time: 300,
  length: 600,
  position: 300.2 / 600.918,
  rate: 1,
  currentplid: 3,
  information: { category: { meta: { filename: 'evening.mp4' } } },
};

const PASSWORD = 'a password';

/** What the fake wants to hear. */
export const fakePassword = PASSWORD;

/** Listens on loopback until the test is over. */
export async function fakeVlc(port = 0): Promise<FakeVlc> {
  const status: Record<string, unknown> = { ...playingStatus };
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let count = 0;
  let other: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  const wanted = `Basic ${Buffer.from(`:${PASSWORD}`).toString('base64')}`;

  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (other !== null) return other(request, response);
    if (request.headers.authorization !== wanted) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="VLC stream"' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(status));
  });
  server.on('connection', (socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const quit = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    hangUp();
    await closed;
  };
  onTestFinished(quit);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    status,
    asked,
    answer: (how) => {
      other = how;
    },
    connections: () => count,
    hangUp,
    quit,
  };
}
