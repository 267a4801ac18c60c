import { BadMessage, DEPTH_LIMIT, VALUE_LIMIT, type BusValue } from './bus-value.ts';
import {
  alignmentOf,
  readSignature,
  readSingleSignature,
  type BasicCode,
  type BusType,
} from './signature.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes of one message's part with a place in them; every step is checked against the end. */
class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;
  #values = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
  }

  get at(): number {
    return this.#at;
  }

  count(): void {
    this.#values += 1;
    if (this.#values > VALUE_LIMIT) throw new BadMessage('a message holds too many values');
  }

  take(size: number): number {
    const from = this.#at;
    if (size > this.#bytes.length - from) throw new BadMessage('a message breaks off');
    this.#at = from + size;
    return from;
  }

  align(to: number): void {
    const from = this.take(-this.#at & (to - 1));
    for (let at = from; at < this.#at; at += 1) {
      if (this.#bytes[at] !== 0) throw new BadMessage('the bytes between two values are not 0');
    }
  }

  number<T>(size: number, read: (view: DataView, at: number) => T): T {
    this.align(size);
    return read(this.#view, this.take(size));
  }

  length(): number {
    return this.number(4, (view, at) => view.getUint32(at, true));
  }

  bytes(size: number): Uint8Array {
    const from = this.take(size);
    return this.#bytes.slice(from, from + size);
  }

  text(size: number): string {
    const from = this.take(size);
    const bytes = this.#bytes.subarray(from, from + size);
    if (this.#bytes[this.take(1)] !== 0) throw new BadMessage('a text does not end with NUL');
    if (bytes.includes(0)) throw new BadMessage('a text holds NUL');
    try {
      return decoder.decode(bytes);
    } catch {
      throw new BadMessage('a text is not UTF-8');
    }
  }
}

function readTruth(reader: ByteReader): boolean {
  const value = reader.length();
  if (value > 1) throw new BadMessage('a truth is neither 0 nor 1');
  return value === 1;
}

const readers: Readonly<Record<BasicCode, (reader: ByteReader) => BusValue>> = {
  y: (reader) => reader.number(1, (view, at) => view.getUint8(at)),
  n: (reader) => reader.number(2, (view, at) => view.getInt16(at, true)),
  q: (reader) => reader.number(2, (view, at) => view.getUint16(at, true)),
  i: (reader) => reader.number(4, (view, at) => view.getInt32(at, true)),
  u: (reader) => reader.length(),
  b: readTruth,
  x: (reader) => reader.number(8, (view, at) => view.getBigInt64(at, true)),
  t: (reader) => reader.number(8, (view, at) => view.getBigUint64(at, true)),
  d: (reader) => reader.number(8, (view, at) => view.getFloat64(at, true)),
  s: (reader) => reader.text(reader.length()),
  o: (reader) => reader.text(reader.length()),
  g: (reader) => reader.text(reader.number(1, (view, at) => view.getUint8(at))),
};

function readArray(reader: ByteReader, element: BusType, depth: number): BusValue {
  const length = reader.length();
  reader.align(alignmentOf(element));
  if (element.kind === 'basic' && element.code === 'y') return reader.bytes(length);
  const start = reader.take(0);
  const items: BusValue[] = [];
  while (reader.at - start < length) items.push(readValue(reader, element, depth));
  if (reader.at - start !== length) throw new BadMessage('an array does not end where it said');
  return items;
}

function readValue(reader: ByteReader, type: BusType, depth: number): BusValue {
  if (depth > DEPTH_LIMIT) throw new BadMessage('values stand too deep in each other');
  reader.count();
  if (type.kind === 'basic') return readers[type.code](reader);
  if (type.kind === 'array') return readArray(reader, type.element, depth + 1);
  if (type.kind === 'struct') {
    reader.align(8);
    return type.fields.map((field) => readValue(reader, field, depth + 1));
  }
  const signature = reader.text(reader.number(1, (view, at) => view.getUint8(at)));
  return { signature, value: readValue(reader, readSingleSignature(signature), depth + 1) };
}

/** Where values stand: `from` is a multiple of 8 from the beginning of the message's part. */
export interface Marshalled {
  readonly bytes: Uint8Array;
  readonly from: number;
}

/** Reads the values of a signature and says where they end; throws `BadMessage`, and nothing else. */
export function unmarshal(
  marshalled: Marshalled,
  signature: string,
): { readonly values: readonly BusValue[]; readonly end: number } {
  const reader = new ByteReader(marshalled.bytes, marshalled.from);
  const values = readSignature(signature).map((type) => readValue(reader, type, 0));
  return { values, end: reader.at };
}
