import { expect, test } from 'vitest';
import { textReaders } from '../../../../src/main/importing/registry.ts';

/** As much as a reader is shown of a file. */
const HEAD = 64_000;

const pieces = [
  ...[' ', 'a', '[', '{', '<', '"', '\n', '\t', '0', '0:', '0:12 ', '1,', ',\n', 'a,b\n', '-->', '<a', '# '],
  ...[
    '00:00:00,',
    '# [1:02](',
    '## [1:02](\n',
    '"data" :[',
    '{"data": [ {',
    `${' '.repeat(99)}\n`,
    '1.000000\t',
  ],
];

test.each(pieces)('a file of nothing but %j is looked at without anybody having to wait', (piece) => {
  for (const { id, recognise } of textReaders) {
    const since = performance.now();
    recognise({ name: '', text: piece.repeat(HEAD / piece.length) });
    expect(performance.now() - since, id).toBeLessThan(1_500);
  }
});
