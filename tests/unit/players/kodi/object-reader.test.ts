import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_OBJECT_BYTES, ObjectReader } from '../../../../src/players/kodi/object-reader.ts';

function readAll(chunks: readonly Buffer[]) {
  const objects: string[] = [];
  const broken: string[] = [];
  const reader = new ObjectReader({
    object: (text) => objects.push(text),
    broken: (words) => broken.push(words),
  });
  for (const chunk of chunks) reader.push(chunk);
  return { objects, broken };
}

const cut = (bytes: Buffer, sizes: readonly number[]): readonly Buffer[] => {
  const chunks: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const next = at + (sizes[turn % sizes.length] ?? 1);
    chunks.push(bytes.subarray(at, next));
    at = next;
  }
  return chunks;
};

test('objects back to back come out as they went in, whatever they hold and however they were cut', () => {
  const objects = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 6 });
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(objects, sizes, fc.constantFrom('', '\n', ' \r\n\t'), (values, chunkSizes, between) => {
      const texts = values.map((value) => JSON.stringify(value).toWellFormed());
      expect(readAll(cut(Buffer.from(texts.join(between)), chunkSizes))).toEqual({
        objects: texts,
        broken: [],
      });
    }),
    { numRuns: 400 },
  );
});

test('any bytes at all end in objects or in one complaint', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
      expect(readAll(cut(Buffer.from(bytes), [size])).broken.length).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ['{"a":"}{"}{"b":"\\"}"}', ['{"a":"}{"}', '{"b":"\\"}"}']],
  ['{"a":"\\\\"}{}', ['{"a":"\\\\"}', '{}']],
  ['{"a":[{"b":{}}]}', ['{"a":[{"b":{}}]}']],
])('braces in strings do not count: %s', (stream, objects) => {
  expect(readAll([Buffer.from(stream)])).toEqual({ objects, broken: [] });
});

describe('is broken off by', () => {
  test.each(['HTTP/1.1 400', '[1]', '}', '{}x', '"text"'])('%s', (stream) => {
    expect(readAll([Buffer.from(stream)]).broken).toHaveLength(1);
  });

  test('an object that never ends, without keeping more than the bound', () => {
    const chunk = Buffer.from(`{"a":"${'x'.repeat(65_530)}`);
    const filler = Buffer.from('x'.repeat(65_536));
    const count = LONGEST_OBJECT_BYTES / filler.length + 2;
    const { objects, broken } = readAll([
      chunk,
      ...Array.from({ length: count }, () => filler),
      Buffer.from('"}{}'),
    ]);
    expect(objects).toEqual([]);
    expect(broken).toEqual(['an object over 1 MiB']);
  });

  test('an object of 2 MB in one piece', () => {
    expect(readAll([Buffer.from(`{"a":"${'x'.repeat(2_000_000)}"}`)]).broken).toEqual([
      'an object over 1 MiB',
    ]);
  });
});
