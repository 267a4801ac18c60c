import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/shared/domain/search/fold.ts';
import { foldedLine, foldedWords, wordRanges } from '../../../src/shared/domain/search/words.ts';

describe('folding', () => {
  it.each([
    ['Café', 'cafe'],
    ['MOMOLÚ', 'momolu'],
    ['Jackson’s', 'jackson'],
    ["Jackson's", 'jackson'],
    ['don’t', 'dont'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['ﬁlm', 'film'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['２０１９', '2019'],
    ['ne\u0301', 'ne'],
  ])('%s is compared as %s', (typed, folded) => {
    expect(foldWord(typed)).toBe(folded);
  });

  it('gives the same for the composed and the decomposed form of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldedWords(text.normalize('NFD'))).toEqual(foldedWords(text.normalize('NFC')));
      }),
    );
  });

  it('changes nothing more when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldedWords(text);
        expect(once.flatMap((word) => foldedWords(word)).join('')).toBe(once.join(''));
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['Life without parole, 1997.', ['life', 'without', 'parole', '1997']],
    ['“Dawn’s” letter—twice', ['dawn', 'letter', 'twice']],
    ['D.C.', ['d', 'c']],
    ['#law @haney', ['law', 'haney']],
    ['東京の夜', ['東', '京', 'の', '夜']],
    ['  \n ', []],
  ])('of %j are %j', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it('stand where they say, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const { word, from, to } of wordRanges(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(foldWord(text.slice(from, to))).toBe(word);
          end = to;
        }
      }),
    );
  });

  it('never hold a space or a bar, which keep them apart in a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of foldedWords(text)) expect(word).not.toMatch(/[\s|:]/u);
        expect(foldedLine(text).trim()).toBe(foldedWords(text).join(' '));
      }),
    );
  });
});
