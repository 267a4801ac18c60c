const OPENING = 0x7b;
const CLOSING = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const blanks: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];

/** An object longer than this is an attack or a mistake, and never Kodi's word. */
export const LONGEST_OBJECT_BYTES = 1024 * 1024;

/** Where the objects go. */
export interface ObjectTaker {
  /** One object's text, decoded only when it is whole, so that no letter is cut in two. */
  readonly object: (text: string) => void;
  /** Something stood between objects, or one went past 1 MiB; nothing more is told afterwards. */
  readonly broken: (words: string) => void;
}

/**
 * Cuts a stream of JSON objects that stand back to back, with nothing in between, into single ones: by the depth of
 * braces outside of strings. Looks at each byte once and keeps one object's worth at most.
 */
export class ObjectReader {
  readonly #taker: ObjectTaker;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isOver = false;

  constructor(taker: ObjectTaker) {
    this.#taker = taker;
  }

  /** Takes the next bytes, however they were cut. */
  push(bytes: Buffer): void {
    let from = 0;
    for (let at = 0; at < bytes.length && !this.#isOver; at += 1) {
      const wasOutside = this.#depth === 0;
      this.#see(bytes[at] ?? 0);
      if (wasOutside) from = at;
      else if (this.#depth === 0) {
        this.#keep(bytes.subarray(from, at + 1));
        this.#finish();
      }
    }
    if (this.#depth > 0) this.#keep(bytes.subarray(from));
  }

  #see(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (this.#isInString) this.#seeInString(byte);
    else if (byte === OPENING) this.#depth += 1;
    else if (this.#depth === 0) {
      if (!blanks.includes(byte)) this.#break('something stands between objects');
    } else if (byte === CLOSING) this.#depth -= 1;
    else if (byte === QUOTE) this.#isInString = true;
  }

  #seeInString(byte: number): void {
    if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isInString = false;
  }

  #keep(bytes: Buffer): void {
    if (this.#isOver) return;
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > LONGEST_OBJECT_BYTES) this.#break('an object over 1 MiB');
    else this.#kept.push(bytes);
  }

  #finish(): void {
    if (this.#isOver) return;
    const text = Buffer.concat(this.#kept).toString('utf8');
    this.#kept = [];
    this.#keptBytes = 0;
    this.#taker.object(text);
  }

  #break(words: string): void {
    this.#isOver = true;
    this.#kept = [];
    this.#depth = 0;
    this.#taker.broken(words);
  }
}
