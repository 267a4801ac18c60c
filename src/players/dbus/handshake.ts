import { BadMessage } from './bus-value.ts';

const LONGEST_LINE = 4096;
const NEWLINE = 0x0a;

/** What a client says first: a NUL, as the protocol wants it, and who it is by its user number. */
export const greeting = (userId: number): string =>
  `\0AUTH EXTERNAL ${Buffer.from(String(userId), 'ascii').toString('hex')}\r\n`;

/** What a client says when it was let in; messages follow. */
export const BEGIN = 'BEGIN\r\n';

/** How the bus answered a greeting: `rest` holds bytes of messages that came with the answer. */
export type Greeted =
  { readonly outcome: 'in'; readonly rest: Uint8Array } | { readonly outcome: 'refused' | 'not yet' };

/** Reads the bus's one line of answer, however it was split. */
export class Handshake {
  #text = Buffer.alloc(0);

  /** Throws `BadMessage` for anything that is no answer to a greeting. */
  push(bytes: Uint8Array): Greeted {
    this.#text = Buffer.concat([this.#text, bytes]);
    const end = this.#text.indexOf(NEWLINE);
    if (end < 0 && this.#text.length < LONGEST_LINE) return { outcome: 'not yet' };
    const line = this.#text.subarray(0, Math.max(end, 0)).toString('latin1');
    if (/^OK(?: [0-9a-f]*)?\r?$/iu.test(line)) return { outcome: 'in', rest: this.#text.subarray(end + 1) };
    if (/^(?:REJECTED|ERROR)(?:\s|$)/u.test(line)) return { outcome: 'refused' };
    throw new BadMessage('what answered is no D-Bus');
  }
}
