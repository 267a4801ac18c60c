import { BadMessage, MESSAGE_LIMIT, type BusValue } from './bus-value.ts';
import { marshal } from './marshal.ts';
import { unmarshal } from './unmarshal.ts';

/** What a message of D-Bus is for. */
export type MessageKind = 'call' | 'answer' | 'error' | 'signal';

/** One message of D-Bus; texts that it does not carry are null. */
export interface BusMessage {
  readonly kind: MessageKind;
  readonly serial: number;
  /** The serial of the call that this answers, or null. */
  readonly answers: number | null;
  readonly path: string | null;
  readonly interface: string | null;
  readonly member: string | null;
  readonly errorName: string | null;
  readonly destination: string | null;
  readonly sender: string | null;
  readonly signature: string;
  readonly body: readonly BusValue[];
}

const LITTLE = 0x6c;
const VERSION = 1;
const kinds: readonly MessageKind[] = ['call', 'answer', 'error', 'signal'];
const texts = { path: 1, interface: 2, member: 3, errorName: 4, destination: 6, sender: 7 } as const;
const wireTypes = {
  path: 'o',
  interface: 's',
  member: 's',
  errorName: 's',
  destination: 's',
  sender: 's',
} as const;
const ANSWERS = 5;
const SIGNATURE = 8;

/** A message with nothing in it, to be spread under what one holds. */
export const emptyMessage: BusMessage = {
  kind: 'call',
  serial: 0,
  answers: null,
  path: null,
  interface: null,
  member: null,
  errorName: null,
  destination: null,
  sender: null,
  signature: '',
  body: [],
};

const textFields = ['path', 'interface', 'member', 'errorName', 'destination', 'sender'] as const;

function headerFields(message: BusMessage): readonly BusValue[] {
  const fields: BusValue[] = textFields.flatMap((name) => {
    const value = message[name];
    return value === null ? [] : [[texts[name], { signature: wireTypes[name], value }]];
  });
  if (message.answers !== null) fields.push([ANSWERS, { signature: 'u', value: message.answers }]);
  if (message.signature !== '') fields.push([SIGNATURE, { signature: 'g', value: message.signature }]);
  return fields;
}

/** Writes a message in wire form, little-endian; throws `BadMessage` for values that do not fit its signature. */
export function encodeMessage(message: BusMessage): Uint8Array {
  const body = marshal(message.signature, message.body);
  const kind = kinds.indexOf(message.kind) + 1;
  const head = marshal('yyyyuua(yv)', [
    LITTLE,
    kind,
    0,
    VERSION,
    body.length,
    message.serial,
    headerFields(message),
  ]);
  const start = padded(head.length);
  const bytes = new Uint8Array(start + body.length);
  if (bytes.length > MESSAGE_LIMIT) throw new BadMessage('a message is too long to be sent');
  bytes.set(head);
  bytes.set(body, start);
  return bytes;
}

const padded = (length: number): number => length + (-length & 7);

/** How many bytes of a message say how long it is. */
export const HEAD_BYTES = 16;

/** The length of the message that begins with these 16 bytes; throws `BadMessage` for what must not be read. */
export function messageLength(head: Uint8Array): number {
  if (head[0] !== LITTLE) throw new BadMessage('a message is not little-endian');
  if (head[3] !== VERSION) throw new BadMessage('a message is of an unknown version');
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const length = HEAD_BYTES + padded(view.getUint32(12, true)) + view.getUint32(4, true);
  if (length > MESSAGE_LIMIT) throw new BadMessage('a message is too long');
  return length;
}

/** The fields of a message's head, by their numbers. */
class Fields {
  readonly #fields = new Map<BusValue, BusValue>();

  constructor(list: BusValue | undefined) {
    for (const field of Array.isArray(list) ? list : []) {
      const [code, variant] = Array.isArray(field) ? field : [];
      if (typeof variant === 'object' && 'value' in variant) this.#fields.set(code, variant.value);
    }
  }

  text(code: number): string | null {
    const value = this.#fields.get(code) ?? null;
    if (value !== null && typeof value !== 'string') throw new BadMessage('a field of a message is no text');
    return value;
  }

  number(code: number): number | null {
    const value = this.#fields.get(code) ?? null;
    if (value !== null && typeof value !== 'number')
      throw new BadMessage('a field of a message is no number');
    return value;
  }
}

function kindOf(code: BusValue | undefined): MessageKind {
  const kind = typeof code === 'number' ? kinds[code - 1] : undefined;
  if (kind === undefined) throw new BadMessage('a message is of an unknown kind');
  return kind;
}

/** Reads one whole message of exactly its own length; throws `BadMessage`, and nothing else. */
export function decodeMessage(bytes: Uint8Array): BusMessage {
  if (bytes.length < HEAD_BYTES || messageLength(bytes) !== bytes.length) {
    throw new BadMessage('a message breaks off');
  }
  const head = unmarshal({ bytes, from: 0 }, 'yyyyuua(yv)');
  const [, code, , , , serial, list] = head.values;
  const fields = new Fields(list);
  const signature = fields.text(SIGNATURE) ?? '';
  const body = unmarshal({ bytes, from: padded(head.end) }, signature);
  if (body.end !== bytes.length) throw new BadMessage('a message is longer than its values');
  return {
    kind: kindOf(code),
    serial: typeof serial === 'number' ? serial : 0,
    answers: fields.number(ANSWERS),
    path: fields.text(texts.path),
    interface: fields.text(texts.interface),
    member: fields.text(texts.member),
    errorName: fields.text(texts.errorName),
    destination: fields.text(texts.destination),
    sender: fields.text(texts.sender),
    signature,
    body: body.values,
  };
}
