import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip } from './readers/read-zip.ts';
import { packed } from './packed.ts';

test('gives every file back, however its text is cut into chunks', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('', '😀'.repeat(40_000), 'long '.repeat(30_000))), {
        maxLength: 5,
      }),
      fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
      async (long, short) => {
        const files = [
          ['a/long.txt', long],
          ['b/ünï – short.txt', short],
          ['empty', []],
        ] as const;
        const read = readZip(await packed(files));
        expect([...read]).toEqual(files.map(([name, chunks]) => [name, chunks.join('')]));
      },
    ),
    { numRuns: 60 },
  ));

test('never parts a pair of surrogates between two pieces', async () => {
  const text = `x${'😀'.repeat(100_000)}`;
  expect(readZip(await packed([['f', [text]]])).get('f')).toBe(text);
});
