import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freshFolder } from '../../fakes/players/mpv.ts';

/** What answers a bridge, byte for byte; it is called with every connection. */
export type Talk = (socket: Socket) => void;

/** Something that listens where a player would, and how often it was connected to. */
export interface RawServer {
  /** The part of the target behind the kind: a path, or a host with its port. */
  readonly place: string;
  readonly connections: () => number;
}

const listening = (server: Server, where: string | number): Promise<void> =>
  new Promise((resolve) => {
    if (typeof where === 'string') server.listen(where, resolve);
    else server.listen(where, '127.0.0.1', resolve);
  });

/** Listens on a socket's file for mpv and on a port of loopback for everybody else, until the test is over. */
export async function rawServer(kind: string, talk: Talk): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    talk(socket);
  });
  const path = join(freshFolder(), 'socket');
  await listening(server, kind === 'mpv' ? path : 0);
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { place: kind === 'mpv' ? path : `127.0.0.1:${port}`, connections: () => count };
}

/** Answers the first words of a connection with these bytes. */
export const answering =
  (bytes: string | Buffer): Talk =>
  (socket) => {
    socket.once('data', () => socket.write(bytes));
  };

/** Says this again and again as fast as it is taken, after `head`. */
export const withoutEnd =
  (head: string, part: string | Buffer): Talk =>
  (socket) => {
    const more = (): void => {
      while (!socket.destroyed && socket.write(part));
      if (!socket.destroyed) socket.once('drain', more);
    };
    socket.once('data', () => {
      socket.write(head);
      more();
    });
  };

/** Hears nothing but says this as soon as somebody comes. */
export const shouting =
  (bytes: string | Buffer): Talk =>
  (socket) => {
    socket.resume().write(bytes);
  };

/** Lets one in and drops it at once. */
export const dropping: Talk = (socket) => socket.destroy();

/** The head of an answer over HTTP. */
export const httpHead = (status: number, more = ''): string =>
  `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\n${more}\r\n`;

/** Passes on what a server on loopback answers, each byte in a packet of its own. */
export const byteByByte =
  (port: number): Talk =>
  (socket) => {
    const server = connect(port, '127.0.0.1');
    socket.setNoDelay().pipe(server);
    server.on('error', () => undefined).on('close', () => socket.destroy());
    socket.on('close', () => server.destroy());
    server.on('data', (bytes: Buffer) => {
      for (const byte of bytes) socket.write(Buffer.of(byte));
    });
  };
