import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BusValue } from '../../../src/players/dbus/bus-value.ts';
import { emptyMessage, encodeMessage, type BusMessage } from '../../../src/players/dbus/message.ts';
import { MessageReader } from '../../../src/players/dbus/message-reader.ts';

/** What a fake bus says to a call; null leaves it unanswered for good. */
export type FakeAnswer =
  | { readonly signature: string; readonly body: readonly BusValue[] }
  | { readonly error: string; readonly detail: string }
  | null;

/** The other end of a D-Bus on a real socket, which says what a test tells it to. */
export interface FakeBus {
  readonly socketPath: string;
  /** For DBUS_SESSION_BUS_ADDRESS. */
  readonly address: string;
  readonly calls: readonly BusMessage[];
  readonly connections: () => number;
  readonly signal: (signal: Partial<BusMessage>) => void;
  /** Sends bytes as they are to everybody who is connected. */
  readonly sendRaw: (bytes: Uint8Array) => void;
  readonly dropAll: () => void;
  readonly close: () => Promise<void>;
}

/** How a fake bus misbehaves. */
export interface FakeBusOptions {
  readonly answer: (call: BusMessage) => FakeAnswer;
  /** The line that answers the greeting instead of `OK`; an empty one leaves it unanswered. */
  readonly greeting?: string;
  /** Sends every message one byte at a time. */
  readonly isSplit?: boolean;
  /** Closes every connection as soon as it is made. */
  readonly closesAtOnce?: boolean;
}

const OK = 'OK 0123456789abcdef0123456789abcdef\r\n';

class Client {
  readonly #socket: Socket;
  readonly #options: FakeBusOptions;
  readonly #calls: BusMessage[];
  readonly #reader = new MessageReader();
  #greeting = Buffer.alloc(0);
  #isIn = false;
  #serial = 0;

  constructor(socket: Socket, options: FakeBusOptions, calls: BusMessage[]) {
    this.#socket = socket;
    this.#options = options;
    this.#calls = calls;
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => undefined);
  }

  #take(bytes: Buffer): void {
    if (this.#isIn) {
      for (const message of this.#reader.push(bytes)) this.#receive(message);
      return;
    }
    this.#greeting = Buffer.concat([this.#greeting, bytes]);
    const text = this.#greeting.toString('latin1');
    if (/^\0AUTH EXTERNAL (?:3\d)+\r\n$/u.test(text)) this.#socket.write(this.#options.greeting ?? OK);
    const begin = text.indexOf('BEGIN\r\n');
    if (begin < 0) return;
    this.#isIn = true;
    this.#take(this.#greeting.subarray(begin + 'BEGIN\r\n'.length));
  }

  #receive(message: BusMessage): void {
    this.#calls.push(message);
    const answer =
      message.member === 'Hello' ? { signature: 's', body: [':1.99'] } : this.#options.answer(message);
    if (answer === null) return;
    const reply = { answers: message.serial, sender: message.destination ?? 'org.freedesktop.DBus' };
    this.send(
      'error' in answer
        ? { ...reply, kind: 'error', errorName: answer.error, signature: 's', body: [answer.detail] }
        : { ...reply, kind: 'answer', ...answer },
    );
  }

  send(message: Partial<BusMessage>): void {
    this.#serial += 1;
    const bytes = encodeMessage({ ...emptyMessage, ...message, serial: this.#serial });
    if (this.#options.isSplit === true) for (const byte of bytes) this.raw(Uint8Array.of(byte));
    else this.raw(bytes);
  }

  raw(bytes: Uint8Array): void {
    if (!this.#socket.destroyed) this.#socket.write(bytes);
  }

  drop(): void {
    this.#socket.destroy();
  }
}

const listening = (server: Server, path: string): Promise<void> =>
  new Promise((resolve) => {
    server.listen(path, resolve);
  });

/** Starts a fake bus in a folder of its own. */
export async function startFakeBus(options: FakeBusOptions): Promise<FakeBus> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-fake-bus-'));
  const socketPath = join(folder, 'bus');
  const calls: BusMessage[] = [];
  const clients = new Set<Client>();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    const client = new Client(socket, options, calls);
    clients.add(client);
    socket.on('close', () => clients.delete(client));
    if (options.closesAtOnce === true) client.drop();
  });
  await listening(server, socketPath);
  const dropAll = (): void => {
    for (const client of clients) client.drop();
  };
  return {
    socketPath,
    address: `unix:path=${socketPath},guid=0123456789abcdef0123456789abcdef`,
    calls,
    connections: () => clients.size,
    signal: (signal) => {
      for (const client of clients) client.send({ kind: 'signal', ...signal });
    },
    sendRaw: (bytes) => {
      for (const client of clients) client.raw(bytes);
    },
    dropAll,
    close: async () => {
      dropAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
