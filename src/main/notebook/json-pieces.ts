import { PORTION_BYTES } from './text-lines.ts';

/** What `JSON.parse` gives; undefined where it is no JSON. */
export const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

const OPENS = 0x5b;
const CLOSES = 0x5d;
const COMMA = 0x2c;

/**
 * JSON values that stand in the bytes of a file and are turned into text and parsed a portion at a time, as one array:
 * one by one takes half as long again, and all at once holds up everything else and takes the room twice.
 */
export class JsonPieces {
  #bytes = Buffer.allocUnsafe(2 * PORTION_BYTES);
  /** Where each value ends, before the comma after it. */
  #ends: number[] = [];
  #end = 1;

  /** Whether there is enough to be worth parsing. */
  get isFull(): boolean {
    return this.#end > PORTION_BYTES;
  }

  /** Takes a copy of the bytes of one value. */
  add(source: Buffer, from: number, to: number): void {
    this.#makeRoom(to - from + 1);
    this.#end += source.copy(this.#bytes, this.#end, from, to);
    this.#ends.push(this.#end);
    this.#bytes[this.#end] = COMMA;
    this.#end += 1;
  }

  /** Gives all values in the order in which they came, undefined for what is no JSON, and begins anew. */
  take(): readonly unknown[] {
    const ends = this.#ends;
    if (ends.length === 0) return [];
    this.#bytes[0] = OPENS;
    this.#bytes[this.#end - 1] = CLOSES;
    const values = parsed(this.#bytes.toString('utf8', 0, this.#end));
    this.#ends = [];
    this.#end = 1;
    return Array.isArray(values) && values.length === ends.length ? values : this.#oneByOne(ends);
  }

  #oneByOne(ends: readonly number[]): readonly unknown[] {
    return ends.map((end, at) =>
      parsed(this.#bytes.toString('utf8', at === 0 ? 1 : (ends[at - 1] ?? 0) + 1, end)),
    );
  }

  #makeRoom(length: number): void {
    const needed = this.#end + length;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * needed);
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
