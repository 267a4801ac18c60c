import { BadMessage, DEPTH_LIMIT, isVariant, MESSAGE_LIMIT, type BusValue } from './bus-value.ts';
import {
  alignmentOf,
  readSignature,
  readSingleSignature,
  type BasicCode,
  type BusType,
} from './signature.ts';

const encoder = new TextEncoder();

/** Bytes that grow while values are written; little-endian. */
class ByteWriter {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  align(to: number): void {
    this.#reserve(-this.#length & (to - 1));
  }

  append(bytes: Uint8Array): void {
    const at = this.#reserve(bytes.length);
    this.#bytes.set(bytes, at);
  }

  /** Makes room for `count` bytes, all 0, and says where they begin. */
  #reserve(count: number): number {
    const at = this.#length;
    const needed = at + count;
    if (needed > MESSAGE_LIMIT) throw new BadMessage('a message is too long to be sent');
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#length = needed;
    return at;
  }

  number(size: number, write: (view: DataView, at: number) => void): void {
    this.align(size);
    const at = this.#reserve(size);
    write(this.#view, at);
  }

  patchLength(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }
}

const wholes: Readonly<
  Record<'y' | 'n' | 'q' | 'i' | 'u', readonly [bytes: number, from: number, to: number]>
> = {
  y: [1, 0, 255],
  n: [2, -32_768, 32_767],
  q: [2, 0, 65_535],
  i: [4, -2_147_483_648, 2_147_483_647],
  u: [4, 0, 4_294_967_295],
};

function writeWhole(writer: ByteWriter, code: keyof typeof wholes, value: BusValue): void {
  const [bytes, from, to] = wholes[code];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < from || value > to) {
    throw new BadMessage(`"${code}" needs a whole number from ${String(from)} to ${String(to)}`);
  }
  writer.number(bytes, (view, at) => {
    if (bytes === 1) view.setUint8(at, value);
    else if (bytes === 2) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value >>> 0, true);
  });
}

function writeLong(writer: ByteWriter, code: 'x' | 't', value: BusValue): void {
  const fits = (number: bigint): boolean =>
    (code === 'x' ? BigInt.asIntN(64, number) : BigInt.asUintN(64, number)) === number;
  if (typeof value !== 'bigint' || !fits(value)) throw new BadMessage(`"${code}" needs 64 bits`);
  writer.number(8, (view, at) => {
    view.setBigUint64(at, BigInt.asUintN(64, value), true);
  });
}

function writeText(writer: ByteWriter, code: 's' | 'o' | 'g', value: BusValue): void {
  if (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed()) {
    throw new BadMessage(`"${code}" needs text without NUL`);
  }
  const bytes = encoder.encode(value);
  if (code === 'g') writeWhole(writer, 'y', bytes.length);
  else writeWhole(writer, 'u', bytes.length);
  writer.append(bytes);
  writer.append(new Uint8Array(1));
}

function writeFloat(writer: ByteWriter, value: BusValue): void {
  if (typeof value !== 'number') throw new BadMessage('"d" needs a number');
  writer.number(8, (view, at) => {
    view.setFloat64(at, value, true);
  });
}

function writeTruth(writer: ByteWriter, value: BusValue): void {
  if (typeof value !== 'boolean') throw new BadMessage('"b" needs a truth');
  writeWhole(writer, 'u', value ? 1 : 0);
}

const writers: Readonly<Record<BasicCode, (writer: ByteWriter, value: BusValue) => void>> = {
  y: (writer, value) => writeWhole(writer, 'y', value),
  n: (writer, value) => writeWhole(writer, 'n', value),
  q: (writer, value) => writeWhole(writer, 'q', value),
  i: (writer, value) => writeWhole(writer, 'i', value),
  u: (writer, value) => writeWhole(writer, 'u', value),
  x: (writer, value) => writeLong(writer, 'x', value),
  t: (writer, value) => writeLong(writer, 't', value),
  b: writeTruth,
  d: writeFloat,
  s: (writer, value) => writeText(writer, 's', value),
  o: (writer, value) => writeText(writer, 'o', value),
  g: (writer, value) => writeText(writer, 'g', value),
};

function writeArray(writer: ByteWriter, element: BusType, content: { value: BusValue; depth: number }): void {
  const { value, depth } = content;
  const isBytes = element.kind === 'basic' && element.code === 'y';
  if (isBytes ? !(value instanceof Uint8Array) : !Array.isArray(value))
    throw new BadMessage('"a" needs an array');
  writeWhole(writer, 'u', 0);
  const lengthAt = writer.length - 4;
  writer.align(alignmentOf(element));
  const start = writer.length;
  if (value instanceof Uint8Array) writer.append(value);
  else if (Array.isArray(value))
    for (const item of value) writeValue(writer, element, { value: item, depth });
  writer.patchLength(lengthAt, writer.length - start);
}

function writeStruct(
  writer: ByteWriter,
  fields: readonly BusType[],
  content: { value: BusValue; depth: number },
): void {
  const { value, depth } = content;
  if (!Array.isArray(value) || value.length !== fields.length) {
    throw new BadMessage('a struct needs a value for each of its fields');
  }
  writer.align(8);
  for (const [index, field] of fields.entries()) writeValue(writer, field, { value: value[index], depth });
}

function writeValue(writer: ByteWriter, type: BusType, content: { value: BusValue; depth: number }): void {
  const { value, depth } = content;
  if (depth > DEPTH_LIMIT) throw new BadMessage('values stand too deep in each other');
  const inner = { value, depth: depth + 1 };
  if (type.kind === 'basic') writers[type.code](writer, value);
  else if (type.kind === 'array') writeArray(writer, type.element, inner);
  else if (type.kind === 'struct') writeStruct(writer, type.fields, inner);
  else {
    if (!isVariant(value)) throw new BadMessage('"v" needs a variant');
    writeText(writer, 'g', value.signature);
    writeValue(writer, readSingleSignature(value.signature), { value: value.value, depth: depth + 1 });
  }
}

/** Writes values in the wire form of D-Bus, the first at a multiple of 8 bytes; throws `BadMessage`. */
export function marshal(signature: string, values: readonly BusValue[]): Uint8Array {
  const types = readSignature(signature);
  if (types.length !== values.length) throw new BadMessage('a signature needs one value for each type');
  const writer = new ByteWriter();
  for (const [index, type] of types.entries()) {
    const value = values[index];
    if (value !== undefined) writeValue(writer, type, { value, depth: 0 });
  }
  return writer.finish();
}
