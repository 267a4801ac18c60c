import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/shared/domain/search/edit-distance.ts';
import { wordMatch } from '../../../src/shared/domain/search/match-word.ts';
import { slipMeter } from '../../../src/shared/domain/search/slip-meter.ts';

/** The definition itself, letter by letter from the end: what the quick one is held against. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = a.at(-1) === b.at(-1) ? 0 : 1;
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + change,
    isSwap ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

const anyWord = fc.string({ unit: fc.constantFrom(...'abcde1é漢'.split('')), minLength: 1, maxLength: 40 });

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 6 });

describe('slips of the finger', () => {
  it('are counted as the whole table counts them, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the meter of slips', () => {
  it('counts as the table of distances does, for words of any length and script', () => {
    const pair = fc.oneof(
      fc.tuple(word, word),
      fc.tuple(anyWord, anyWord),
      // Near words, or hardly any two would be within the limit.
      fc
        .tuple(anyWord, fc.nat(40), fc.nat(40), anyWord)
        .map(([a, from, to, b]) => [a, a.slice(0, from) + b.slice(0, 1) + a.slice(to)] as const),
    );
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 3 }), ([a, b], most) => {
        expect(slipMeter(a, most)(b)).toBe(editDistance(a, b, most));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('matching a word', () => {
  const open = (typed: string) => ({ word: typed, isOpen: true });
  const whole = (typed: string) => ({ word: typed, isOpen: false });

  it.each([
    ['the same word', whole('law'), 'law', true],
    ['a beginning of three letters while typing', open('par'), 'parole', true],
    ['a beginning of two letters', open('pa'), 'parole', false],
    ['a beginning that is not the last word', whole('par'), 'parole', false],
    ['one slip in five letters', whole('letrer'), 'letter', true],
    ['two letters swapped', whole('stewrat'), 'stewart', true],
    ['one slip in four letters', whole('lawn'), 'dawn', false],
    ['two slips in six letters', whole('lawyrr'), 'lowyer', false],
    ['two slips in seven letters', whole('sheperd'), 'sheppard', true],
    ['two slips in ten letters', whole('comutatoin'), 'commutation', true],
    ['another word', whole('clemency'), 'parole', false],
  ])('%s', (...[, asked, found, matches]) => {
    expect(wordMatch(asked)(found) > 0).toBe(matches);
  });

  it('counts the same word most, then a beginning, then a slip', () => {
    const qualities = ['parole', 'paroled', 'paroles', 'perole'].map((found) =>
      wordMatch(open('parole'))(found),
    );
    expect(qualities).toEqual(qualities.toSorted((a, b) => b - a));
    expect(qualities[0]).toBe(1);
  });
});
