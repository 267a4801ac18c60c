import { BadMessage } from './bus-value.ts';
import { decodeMessage, HEAD_BYTES, messageLength, type BusMessage } from './message.ts';

/**
 * Makes messages of the bytes of a stream, however they were cut into pieces. Holds one message's bytes at most,
 * because the length is checked as soon as it is known and room is made only as bytes come.
 */
export class MessageReader {
  #held: Uint8Array = new Uint8Array(256);
  #length = 0;

  /** The messages that are complete with these bytes; throws `BadMessage`, after which the stream is of no use. */
  push(bytes: Uint8Array): readonly BusMessage[] {
    this.#hold(bytes);
    const messages: BusMessage[] = [];
    let from = 0;
    while (this.#length - from >= HEAD_BYTES) {
      const length = messageLength(this.#held.subarray(from, from + HEAD_BYTES));
      if (this.#length - from < length) break;
      messages.push(decodeMessage(this.#held.slice(from, from + length)));
      from += length;
    }
    this.#drop(from);
    return messages;
  }

  #hold(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > this.#held.length) {
      const larger = new Uint8Array(Math.max(needed, this.#held.length * 2));
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(bytes, this.#length);
    this.#length = needed;
  }

  #drop(count: number): void {
    if (count === 0) return;
    this.#held.copyWithin(0, count, this.#length);
    this.#length -= count;
    if (this.#held.length > 65_536 && this.#length < 256) this.#held = this.#held.slice(0, 256);
  }
}

/** Whether a thrown value says that bytes were no message, and not that this program is wrong. */
export const isBadMessage = (cause: unknown): cause is BadMessage => cause instanceof BadMessage;
