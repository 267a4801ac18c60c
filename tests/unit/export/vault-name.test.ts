import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/shared/domain/export/clean-text.ts';
import { createVaultNames, vaultFolder } from '../../../src/shared/domain/export/vault-name.ts';
import { sampleNote, untimedNote } from './samples.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('names of a vault', () => {
  test.each([
    [sampleNote(), '004521 She reads the letter aloud 6f1c1b0e'],
    [sampleNote({ id: '../x', text: '# a/b: "c"? <d> [[e]] ^f|g\\h*' }), '004521 a b c d e f g h x'],
    [sampleNote({ id: 'n', filmMs: 0, text: '\u202Eevil\u202C name...' }), '000000 evil name n'],
    [sampleNote({ id: 'n', filmMs: 400_000_000, text: FAMILY }), `400000 ${FAMILY} n`],
    [untimedNote({ id: '日本', text: '', kind: 'mark' }), 'no time Mark without words'],
  ])('%#: %j', (note, name) => {
    expect(createVaultNames()(note)).toBe(name);
  });

  test('are told apart even where neither case nor the spelling of an accent counts', () => {
    const nameOf = createVaultNames();
    const texts = ['É', 'e\u0301', 'É', 'é (2)', 'é'];
    const names = texts.map((text) => nameOf(sampleNote({ id: 'n', filmMs: 0, text })));
    const folded = names.map((name) => name.normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(texts.length);
  });

  test('fit on every file system, whatever a note says', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(FAMILY.repeat(60), 'ß'.repeat(200), '. '.repeat(40), 'con', '../', '\n'),
    );
    const text = fc.array(piece, { maxLength: 3 }).map((pieces) => cleanText(pieces.join('')));
    fc.assert(
      fc.property(text, text, (words, id) => {
        const name = createVaultNames()(sampleNote({ text: words, id }));
        for (const part of [`${name}.md`, vaultFolder(words)]) {
          expect(part).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\u202A-\u202E]|[. ]$|^[. ]/u);
          expect(part).not.toBe('');
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
