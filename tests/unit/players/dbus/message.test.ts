import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadMessage, dictionaryOf, MESSAGE_LIMIT } from '../../../../src/players/dbus/bus-value.ts';
import {
  decodeMessage,
  emptyMessage,
  encodeMessage,
  type BusMessage,
} from '../../../../src/players/dbus/message.ts';
import { MessageReader } from '../../../../src/players/dbus/message-reader.ts';
import { sample } from './bus-values.ts';

/** The answer to Hello of a dbus-daemon 1.14.10, as it came over the wire. */
const helloAnswer = new Uint8Array(
  Buffer.from(
    [
      '6c02010109000000010000003d000000',
      '0601730004000000',
      '3a312e3000000000',
      '0501750001000000',
      '0801670001730000',
      '0701730014000000',
      '6f72672e667265656465736b746f702e4442757300000000',
      '040000003a312e3000',
    ].join(''),
    'hex',
  ),
);

const call: BusMessage = {
  ...emptyMessage,
  serial: 7,
  path: '/org/mpris/MediaPlayer2',
  interface: 'org.freedesktop.DBus.Properties',
  member: 'GetAll',
  destination: ':1.5',
  signature: 's',
  body: ['org.mpris.MediaPlayer2.Player'],
};

test('what a real bus sends is read', () => {
  expect(decodeMessage(helloAnswer)).toEqual({
    ...emptyMessage,
    kind: 'answer',
    serial: 1,
    answers: 1,
    destination: ':1.0',
    sender: 'org.freedesktop.DBus',
    signature: 's',
    body: [':1.0'],
  });
});

test('a message comes back as it was written', () => {
  expect(decodeMessage(encodeMessage(call))).toEqual(call);
});

test('messages come out of a stream however it was cut', () => {
  const messages = [call, { ...call, serial: 8, body: ['é'.repeat(300)] }, { ...call, serial: 9 }];
  const stream = Buffer.concat(messages.map(encodeMessage));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (sizes) => {
      const reader = new MessageReader();
      const found: BusMessage[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn += 1) {
        const next = at + (sizes[turn % sizes.length] ?? 1);
        found.push(...reader.push(stream.subarray(at, next)));
        at = next;
      }
      expect(found).toEqual(messages);
    }),
  );
});

test('any bytes give messages or `BadMessage`, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 300 }), fc.boolean(), (bytes, looksTrue) => {
      if (looksTrue) bytes.set([0x6c, 1, 0, 1], 0);
      try {
        new MessageReader().push(bytes);
      } catch (cause) {
        expect(cause).toBeInstanceOf(BadMessage);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a true message with any byte changed gives a message or `BadMessage`', () => {
  fc.assert(
    fc.property(sample, fc.nat(), fc.integer({ min: 1, max: 255 }), (one, place, change) => {
      try {
        const bytes = encodeMessage({ ...call, signature: one.signature, body: [one.value] });
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        new MessageReader().push(bytes);
      } catch (cause) {
        expect(cause).toBeInstanceOf(BadMessage);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('the reader refuses', () => {
  const head = (order: number, version: number, bodyLength: number): Uint8Array => {
    const bytes = new Uint8Array(16);
    bytes.set([order, 1, 0, version]);
    new DataView(bytes.buffer).setUint32(4, bodyLength, true);
    return bytes;
  };

  test.each([
    ['big-endian', head(0x42, 1, 0), 'not little-endian'],
    ['another version', head(0x6c, 2, 0), 'unknown version'],
    ['a message past the bound, before it came', head(0x6c, 1, MESSAGE_LIMIT), 'too long'],
    ['a length of 4 GiB', head(0x6c, 1, 0xffff_ffff), 'too long'],
  ])('%s', (_what, bytes, words) => {
    expect(() => new MessageReader().push(bytes)).toThrow(words);
  });
});

test('a dictionary is read out of its variants, and anything else is an empty one', () => {
  const entry = ['Rate', { signature: 'v', value: { signature: 'd', value: 1 } }];
  expect(dictionaryOf([entry, 'no entry', [1, 2], ['half']])).toEqual(new Map([['Rate', 1]]));
  expect(dictionaryOf('text').size).toBe(0);
});
