import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadMessage, type BusValue } from '../../../../src/players/dbus/bus-value.ts';
import { marshal } from '../../../../src/players/dbus/marshal.ts';
import { readSignature } from '../../../../src/players/dbus/signature.ts';
import { unmarshal } from '../../../../src/players/dbus/unmarshal.ts';
import { sample } from './bus-values.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const read = (text: string, signature: string): readonly BusValue[] =>
  unmarshal({ bytes: bytesOf(text), from: 0 }, signature).values;

describe('the wire form is the specification’s', () => {
  test('numbers stand at multiples of their size, little end first', () => {
    expect(hex(marshal('yuqx', [1, 2, 3, -4n]))).toBe('01000000020000000300000000000000fcffffffffffffff');
  });

  test('texts carry their length in bytes and end with NUL', () => {
    expect(hex(marshal('sg', ['é', 'a{sv}']))).toBe('02000000c3a90005617b73767d00');
  });

  test('an array of structs says its length without the gap before its first item', () => {
    expect(hex(marshal('a(y)', [[[7], [8]]]))).toBe('0900000000000000070000000000000008');
  });

  test('a variant is its signature and then its value', () => {
    expect(hex(marshal('v', [{ signature: 'u', value: 5 }]))).toBe('0175000005000000');
  });
});

describe('reading', () => {
  test('gives back everything that was written, whatever is nested in what', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 4 }), (samples) => {
        const signature = samples.map((one) => one.signature).join('');
        fc.pre(signature.length <= 255 && samples.every((one) => one.signature.length <= 255));
        let written: Uint8Array;
        try {
          written = marshal(
            signature,
            samples.map(({ value }) => value),
          );
        } catch (cause) {
          // Too deep or too long a signature inside a variant may be refused, and nothing else.
          expect(cause).toBeInstanceOf(BadMessage);
          return;
        }
        const back = unmarshal({ bytes: written, from: 0 }, signature);
        expect(back.values).toEqual(samples.map(({ value }) => value));
        expect(back.end).toBe(written.length);
      }),
      { numRuns: 600 },
    );
  });

  test('meets any bytes under any signature with values or `BadMessage`, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), sample, (bytes, { signature }) => {
        fc.pre(signature.length <= 255);
        try {
          unmarshal({ bytes, from: 0 }, signature);
        } catch (cause) {
          expect(cause).toBeInstanceOf(BadMessage);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('meets a true message with one byte changed the same way', () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.integer({ min: 1, max: 255 }), (one, place, change) => {
        fc.pre(one.signature.length <= 255);
        try {
          const bytes = marshal(one.signature, [one.value]);
          const at = place % Math.max(1, bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ change;
          unmarshal({ bytes, from: 0 }, one.signature);
        } catch (cause) {
          expect(cause).toBeInstanceOf(BadMessage);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['an array past the end', 'ffffff7f 00000000', 'ay'],
    ['an array whose last item reaches past its length', '05000000 01000000 02000000', 'au'],
    ['a text past the end', '10000000 6162', 's'],
    ['a text without NUL', '01000000 6162', 's'],
    ['a text with NUL inside', '02000000 610000', 's'],
    ['a text that is not UTF-8', '01000000 ff00', 's'],
    ['a truth of 2', '02000000', 'b'],
    ['a gap that is not 0', '01ff0000 02000000', 'yu'],
    ['a variant of two types', '027575 00 00000000 00000000', 'v'],
    ['a variant of no type', '0000', 'v'],
    ['a file that is handed over', '00000000', 'h'],
  ])('refuses %s', (_what, bytes, signature) => {
    expect(() => read(bytes, signature)).toThrow(BadMessage);
  });

  test('refuses more values than it would hold in memory, though the message is short enough', () => {
    const bytes = new Uint8Array(4 + 4 * 600_000);
    new DataView(bytes.buffer).setUint32(0, bytes.length - 4, true);
    expect(() => unmarshal({ bytes, from: 0 }, 'aau')).toThrow('too many values');
  });

  test('refuses variants in variants past a depth of 32, and reads them up to it', () => {
    const nested = (depth: number): Uint8Array => bytesOf(`${'017600'.repeat(depth)}01790007`);
    expect(unmarshal({ bytes: nested(30), from: 0 }, 'v').values).toHaveLength(1);
    expect(() => unmarshal({ bytes: nested(33), from: 0 }, 'v')).toThrow('too deep');
    expect(() => unmarshal({ bytes: nested(20_000), from: 0 }, 'v')).toThrow('too deep');
  });
});

describe('a signature', () => {
  test.each([
    'a',
    '(',
    '(y',
    '()',
    'a{vs}',
    'a{s}',
    'a{sss}',
    '{sv}',
    'z',
    'h',
    ')',
    'a}',
    'y'.repeat(256),
    `${'a'.repeat(40)}y`,
  ])('like %s is refused', (signature) => {
    expect(() => readSignature(signature)).toThrow(BadMessage);
  });
});

test.each<readonly [string, BusValue]>([
  ['y', 256],
  ['y', 1.5],
  ['u', -1],
  ['x', 2n ** 63n],
  ['t', -1n],
  ['b', 1],
  ['s', 'a\0b'],
  ['s', '\ud800'],
  ['as', 'text'],
  ['ay', [1]],
  ['(yy)', [1]],
  ['v', 1],
])('nothing that does not fit "%s" is written', (signature, value) => {
  expect(() => marshal(signature, [value])).toThrow(BadMessage);
});
