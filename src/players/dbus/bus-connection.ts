import { connect, type Socket } from 'node:net';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeParts, Off } from '../bridge.ts';
import type { BusFault } from './bus-fault.ts';
import type { BusValue } from './bus-value.ts';
import { BEGIN, greeting, Handshake } from './handshake.ts';
import { emptyMessage, encodeMessage, type BusMessage } from './message.ts';
import { isBadMessage, MessageReader } from './message-reader.ts';

/** So long may the bus and everything on it take to answer, in ms: all of it is on this machine. */
const CALL_LIMIT_MS = 1000;

/** More questions than this at once are a mistake of ours. */
const WAITING_LIMIT = 64;

/** A method to call; `signature` describes `body`. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly BusValue[];
}

/** What a call gives. */
export type Answer = Result<readonly BusValue[], BusFault>;

interface Waiting {
  readonly settle: (answer: Answer) => void;
  readonly takeBack: Off;
}

/** Who listens to one connection. */
export interface BusListener {
  readonly signal: (message: BusMessage) => void;
  /** Told once; everything that waited has failed by then. Not told after `close`. */
  readonly closed: (fault: BusFault) => void;
}

/** One connection to a D-Bus, for calls and signals; it answers nobody. */
export class BusConnection {
  readonly #socket: Socket;
  readonly #parts: BridgeParts;
  readonly #listener: BusListener;
  readonly #reader = new MessageReader();
  readonly #waiting = new Map<number, Waiting>();
  #serial = 0;
  #handshake: Handshake | null = new Handshake();
  #whenIn: () => void = () => undefined;
  #fault: BusFault | null = null;

  constructor(socketPath: string, listener: BusListener, parts: BridgeParts) {
    this.#listener = listener;
    this.#parts = parts;
    this.#socket = connect(socketPath);
    this.#socket.on('connect', () => this.#socket.write(greeting(process.getuid?.() ?? 0), 'latin1'));
    this.#socket.on('data', (bytes: Buffer) => this.#take(bytes));
    this.#socket.on('error', (cause: NodeJS.ErrnoException) => this.#end(faultOf(cause)));
    this.#socket.on('close', () => this.#end({ code: 'gone', detail: 'the bus closed the connection' }));
  }

  /** Why the connection is of no use any more, or null. */
  get fault(): BusFault | null {
    return this.#fault;
  }

  /** Waits until the bus let this connection in and gave it its own name. */
  async begin(): Promise<Answer> {
    const takeBack = this.#parts.after(CALL_LIMIT_MS, () =>
      this.#end({ code: 'timeout', detail: 'the bus did not answer the greeting' }),
    );
    await new Promise<void>((resolve) => {
      this.#whenIn = resolve;
      if (this.#fault !== null) resolve();
    });
    takeBack();
    return this.call(busCall('Hello'));
  }

  /** Never rejects. Fails with `timeout` after a second, without harm to the connection. */
  call(call: BusCall): Promise<Answer> {
    if (this.#fault !== null) return Promise.resolve(err(this.#fault));
    if (this.#waiting.size >= WAITING_LIMIT) {
      return Promise.resolve(err({ code: 'timeout', detail: 'too many questions wait for an answer' }));
    }
    this.#serial = (this.#serial % 0xffff_fffe) + 1;
    const serial = this.#serial;
    const { signature = '', body = [], ...where } = call;
    try {
      this.#socket.write(encodeMessage({ ...emptyMessage, ...where, kind: 'call', serial, signature, body }));
    } catch (cause) {
      if (!isBadMessage(cause)) throw cause;
      return Promise.resolve(err({ code: 'error', name: 'unsendable', detail: cause.message }));
    }
    return new Promise((settle) => {
      const takeBack = this.#parts.after(CALL_LIMIT_MS, () =>
        this.#settle(serial, err({ code: 'timeout', detail: `${call.member} was not answered` })),
      );
      this.#waiting.set(serial, { settle, takeBack });
    });
  }

  /** May be called twice. What waits fails with `gone`. */
  close(): void {
    this.#fail({ code: 'gone', detail: 'the connection was closed here' });
  }

  #take(bytes: Uint8Array): void {
    if (this.#fault !== null) return;
    try {
      const messages = this.#reader.push(
        this.#handshake === null ? bytes : this.#greeted(this.#handshake, bytes),
      );
      for (const message of messages) this.#receive(message);
    } catch (cause) {
      if (!isBadMessage(cause)) throw cause;
      this.#end({ code: 'protocol', detail: cause.message });
    }
  }

  #greeted(handshake: Handshake, bytes: Uint8Array): Uint8Array {
    const greeted = handshake.push(bytes);
    if (greeted.outcome === 'refused') this.#end({ code: 'auth', detail: 'the bus refused this user' });
    if (greeted.outcome !== 'in') return new Uint8Array();
    this.#handshake = null;
    this.#socket.write(BEGIN, 'latin1');
    this.#whenIn();
    return greeted.rest;
  }

  #receive(message: BusMessage): void {
    if (message.kind === 'signal') this.#listener.signal(message);
    if (message.answers === null) return;
    if (message.kind === 'answer') this.#settle(message.answers, ok(message.body));
    if (message.kind === 'error') {
      const [detail] = message.body;
      this.#settle(
        message.answers,
        err({
          code: 'error',
          name: message.errorName ?? 'unknown',
          detail: typeof detail === 'string' ? detail.slice(0, 200) : '',
        }),
      );
    }
  }

  #settle(serial: number, answer: Answer): void {
    const waiting = this.#waiting.get(serial);
    if (waiting === undefined) return;
    this.#waiting.delete(serial);
    waiting.takeBack();
    waiting.settle(answer);
  }

  #end(fault: BusFault): void {
    if (this.#fail(fault)) this.#listener.closed(fault);
  }

  #fail(fault: BusFault): boolean {
    if (this.#fault !== null) return false;
    this.#fault = fault;
    this.#socket.destroy();
    this.#whenIn();
    for (const serial of this.#waiting.keys()) this.#settle(serial, err(fault));
    return true;
  }
}

/** A call to the bus itself. */
export const busCall = (member: string, signature = '', body: readonly BusValue[] = []): BusCall => ({
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member,
  signature,
  body,
});

const faultOf = ({ code, message }: NodeJS.ErrnoException): BusFault =>
  code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'EACCES'
    ? { code: 'not-running', detail: `there is no bus: ${code}` }
    : { code: 'gone', detail: code ?? message.slice(0, 200) };
