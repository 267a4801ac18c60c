import fc from 'fast-check';
import type { BusValue } from '../../../../src/players/dbus/bus-value.ts';

/** A signature of one complete type with a value that fits it. */
export interface Sample {
  readonly signature: string;
  readonly value: BusValue;
}

const of = (signature: string, values: fc.Arbitrary<BusValue>): fc.Arbitrary<Sample> =>
  values.map((value) => ({ signature, value }));

const text = fc.string({ unit: 'binary', maxLength: 40 }).map((raw) => raw.replaceAll('\0', ''));

const basics: readonly fc.Arbitrary<Sample>[] = [
  of('y', fc.integer({ min: 0, max: 255 })),
  of('b', fc.boolean()),
  of('n', fc.integer({ min: -32_768, max: 32_767 })),
  of('q', fc.integer({ min: 0, max: 65_535 })),
  of('i', fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })),
  of('u', fc.integer({ min: 0, max: 4_294_967_295 })),
  of('x', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  of('t', fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
  of('d', fc.double()),
  of('s', text),
  of('o', fc.constantFrom('/', '/org/mpris/MediaPlayer2', '/a_1/b')),
  of('g', fc.constantFrom('', 'a{sv}', 'ai(x)')),
];

/** Any type with a value for it; arrays hold equal copies, because all their items are of one type. */
export const sample: fc.Arbitrary<Sample> = fc.letrec<{ one: Sample; basic: Sample }>((tie) => ({
  basic: fc.oneof(...basics),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('basic'),
    tie('one').map((inner) => ({ signature: 'v', value: inner })),
    fc.uint8Array({ maxLength: 30 }).map((value) => ({ signature: 'ay', value: new Uint8Array(value) })),
    fc.tuple(tie('one'), fc.nat({ max: 3 })).map(([{ signature, value }, count]) => ({
      signature: `a${signature}`,
      value: signature === 'y' ? new Uint8Array(count) : Array.from({ length: count }, () => value),
    })),
    fc.tuple(tie('basic'), tie('one')).map(([key, held]) => ({
      signature: `a{${key.signature}${held.signature}}`,
      value: [[key.value, held.value]],
    })),
    fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((fields) => ({
      signature: `(${fields.map(({ signature }) => signature).join('')})`,
      value: fields.map(({ value }) => value),
    })),
  ),
})).one;
