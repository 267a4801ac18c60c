import { connect } from 'node:net';
import type { BridgeParts, Off } from '../bridge.ts';
import type { CheckedHost } from '../policy.ts';
import { jsonOf, memberOf, numberOf, textOf } from '../read-json.ts';
import { ObjectReader } from './object-reader.ts';

/**
 * All that Docket ever asks of Kodi, whose port would also write files and start programs for anybody. Only the last
 * two change anything, and are sent for a viewer's click alone.
 */
export type KodiMethod =
  | 'JSONRPC.Version'
  | 'Player.GetActivePlayers'
  | 'Player.GetProperties'
  | 'Player.GetItem'
  | 'Player.PlayPause'
  | 'Player.Seek';

/** How Kodi answered: with a result, with its own words for why not, too late, or not at all. */
export type KodiReply =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'closed' };

/** Why a connection ended. `system` is Node's name for it, as ECONNREFUSED. */
export type KodiEnding =
  | { readonly why: 'closed' }
  | { readonly why: 'malformed'; readonly words: string }
  | { readonly why: 'system'; readonly system: string };

/** Who hears what a connection brings. */
export interface KodiHearer {
  readonly connected: () => void;
  /** Something happened in Kodi, as `Player.OnPause`. */
  readonly notice: (method: string, data: unknown) => void;
  /** Told once, whatever ended it, except by `close`. */
  readonly ended: (ending: KodiEnding) => void;
}

interface Waiting {
  readonly settle: (reply: KodiReply) => void;
  readonly takeBack: Off;
}

const LOCAL_LIMIT_MS = 1000;
const NETWORK_LIMIT_MS = 3000;

const replyOf = (all: unknown): KodiReply => {
  const result = memberOf(all, 'result');
  if (result !== undefined) return { kind: 'done', result };
  return { kind: 'refused', words: (textOf(memberOf(all, 'error', 'message')) ?? '').slice(0, 100) };
};

/** One connection to Kodi's JSON-RPC over TCP. */
export class KodiConnection {
  readonly #socket;
  readonly #hearer: KodiHearer;
  readonly #parts: BridgeParts;
  readonly #limitMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isOver = false;

  constructor(at: CheckedHost, hearer: KodiHearer, parts: BridgeParts) {
    this.#hearer = hearer;
    this.#parts = parts;
    this.#limitMs = at.isLocal ? LOCAL_LIMIT_MS : NETWORK_LIMIT_MS;
    this.#socket = connect({ host: at.address, port: at.port, noDelay: true });
    const reader = new ObjectReader({
      object: (text) => this.#object(text),
      broken: (words) => this.#end({ why: 'malformed', words }),
    });
    const tooSlow = parts.after(this.#limitMs, () => this.#end({ why: 'system', system: 'ETIMEDOUT' }));
    this.#socket.on('connect', () => {
      tooSlow();
      hearer.connected();
    });
    this.#socket.on('data', (bytes: Buffer) => reader.push(bytes));
    this.#socket.on('error', (cause: NodeJS.ErrnoException) =>
      this.#end({ why: 'system', system: cause.code ?? 'error' }),
    );
    this.#socket.on('close', () => {
      tooSlow();
      this.#end({ why: 'closed' });
    });
  }

  /** Never rejects; `late` after 1 s here and 3 s over the home network, without harm to the connection. */
  ask(method: KodiMethod, params: Readonly<Record<string, unknown>> = {}): Promise<KodiReply> {
    if (this.#isOver) return Promise.resolve({ kind: 'closed' });
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return new Promise((settle) => {
      const takeBack = this.#parts.after(this.#limitMs, () => this.#settle(id, { kind: 'late' }));
      this.#waiting.set(id, { settle, takeBack });
    });
  }

  /** Ends it; what was asked is answered with `closed`, and nothing is told any more. */
  close(): void {
    this.#isOver = true;
    this.#socket.destroy();
    for (const id of this.#waiting.keys()) this.#settle(id, { kind: 'closed' });
  }

  #object(text: string): void {
    if (this.#isOver) return;
    const all = jsonOf(text);
    if (all === undefined) return this.#end({ why: 'malformed', words: 'not JSON' });
    const method = textOf(memberOf(all, 'method'));
    const id = numberOf(memberOf(all, 'id'));
    if (id !== null) this.#settle(id, replyOf(all));
    else if (method !== null) this.#hearer.notice(method, memberOf(all, 'params', 'data'));
  }

  #settle(id: number, reply: KodiReply): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    waiting.takeBack();
    waiting.settle(reply);
  }

  #end(ending: KodiEnding): void {
    if (this.#isOver) return;
    this.close();
    this.#hearer.ended(ending);
  }
}
