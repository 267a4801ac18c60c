import { expect, test } from 'vitest';
import { decodeText } from '../../../src/main/importing/decode-text.ts';

test('damage is told with its line, whatever the line ends are', () => {
  const bytes = Buffer.concat([
    Buffer.from('a\r\nb\rc\n\r\né 😀 ü'),
    Buffer.from([0xff]),
    Buffer.from('\nmore'),
  ]);
  expect(decodeText(bytes)).toEqual({
    ok: false,
    error: 'The file is damaged in line 5: there are bytes in it that are no UTF-8 text.',
  });
});

test('one good letter more than there are bad bytes makes it damage; a pair of halves is one letter', () => {
  const bad = Buffer.from([0xff, 0x20, 0xff]);
  const said = (good: string): string => {
    const decoded = decodeText(Buffer.concat([Buffer.from(good), bad]));
    return decoded.ok ? 'guessed' : decoded.error;
  };
  expect(said('üüü')).toMatch(/^The file is damaged in line 1/);
  expect(said('😀😀')).not.toMatch(/damaged/);
});

test('a large file with no UTF-8 in it takes little more memory than its own text', () => {
  const bytes = Buffer.alloc(60_000_000, 0xff);
  const before = process.memoryUsage().rss;
  decodeText(bytes);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});
