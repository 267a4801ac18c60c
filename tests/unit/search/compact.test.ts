import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyTable } from '../../../src/main/search/key-table.ts';
import { createPostingPool, FIELD_BITS } from '../../../src/main/search/posting-pool.ts';
import { createWordSieve } from '../../../src/main/search/word-sieve.ts';
import { createWordReader } from '../../../src/main/search/word-reader.ts';
import { createWordTable } from '../../../src/main/search/word-table.ts';
import { wordMatch } from '../../../src/shared/domain/search/match-word.ts';
import { foldedWords } from '../../../src/shared/domain/search/words.ts';

/** Texts with everything that words are made of and parted by: quotes, accents, ligatures, marks, other scripts. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['Parole', "board's", 'l’été', 'O’Brien’s', "x's's", "S'S", 'Straße', 'Æsop', 'œuvre', 'Łódź', 'ﬁnd'],
    ...['ŉ', 'ſ', 'İstanbul', 'ıspanak', 'ʼs', '漢字', 'かな', 'Ελλάς', 'é', 'x\u0301', 'ª', '½', '²'],
    ...["'", '’', '‘', '“', '”', '—', '…', ' ', '\u00a0', '\u00ad', '.', '_', '-', '\ud83d', '😀', '\u0345'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.integer({ min: 0, max: 0x2200 }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom("'s", '’S', 's', 'S', 'ﬆ', 'ß'),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const readWith = (texts: readonly string[]) => {
  const table = createWordTable();
  const reader = createWordReader(table);
  const all: number[][] = [];
  for (const one of texts) {
    reader.clear();
    reader.add(one);
    all.push([...reader.words().slice(0, reader.length())]);
  }
  return { table, all };
};

describe('reading texts into numbers', () => {
  it('finds exactly the words that folding finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const { table, all } = readWith(texts);
        expect(all).toEqual(texts.map((one) => foldedWords(one).map((word) => table.find(word) + 1)));
        expect(all.flat().includes(0)).toBe(false);
        expect(table.size()).toBe(new Set(texts.flatMap(foldedWords)).size);
      }),
      { numRuns: 3_000 },
    );
  });

  it('looks at every single unit alike', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const one = `a${String.fromCharCode(unit)}b ${String.fromCharCode(unit)}`;
      const { table, all } = readWith([one]);
      const expected = foldedWords(one).map((word) => table.find(word) + 1);
      if (String(all[0]) !== String(expected))
        expect({ unit, read: all[0] }).toEqual({ unit, read: expected });
    }
  });
});

describe('the table of words', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('p', 'a', 'r', 'o', 'l', 'e'), minLength: 1, maxLength: 9 }),
    fc.constantFrom('commutation', 'comutation', 'commutations', 'x'.repeat(400), `${'x'.repeat(399)}y`),
  );

  it('finds every word that answers, and no other', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, fc.boolean(), (words, asked, isOpen) => {
        const table = createWordTable();
        for (const one of words) table.numberOfText(one);
        const known = [...new Set(words)];
        const expected = known.map(wordMatch({ word: asked, isOpen }));
        const found = table.matching({ word: asked, isOpen });
        const qualities = known.map((_, at) => found.find(({ word: number }) => number === at)?.quality ?? 0);
        expect(qualities).toEqual(expected);
        expect(new Set(found.map(({ word: number }) => number)).size).toBe(found.length);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the sieve of words', () => {
  const letter = fc.constantFrom(...'abcdefgho1é漢'.split(''));
  const edit = fc.record({ what: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(), letter });
  type Edit = Readonly<{ what: string; at: number; letter: string }>;

  /** A word with a slip of the finger in it. */
  const slipped = (word: string, { what, at, letter: put }: Edit): string => {
    const place = at % (word.length + 1);
    const [before, after] = [word.slice(0, place), word.slice(place)];
    if (what === 'add') return before + put + after;
    if (what === 'drop') return before + after.slice(1);
    if (what === 'change') return after === '' ? word : before + put + after.slice(1);
    return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  };

  it('lets every word with forgiven slips through, among thousands of others', () => {
    const word = fc.string({ unit: letter, minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(word, fc.array(edit, { minLength: 1, maxLength: 2 }), fc.nat(6_000), (asked, edits, at) => {
        const meant = edits.slice(0, asked.length < 7 ? 1 : 2).reduce(slipped, asked);
        const sieve = createWordSieve();
        for (let number = 0; number < at; number += 1) sieve.add(`other${number}`);
        sieve.add(meant);
        expect(sieve.mayAnswer({ word: asked, isOpen: false })).toContain(at);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps most other words away, however much alike they are, so that few are compared letter by letter', () => {
    const sieve = createWordSieve();
    const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sta', 'tre'];
    for (const a of syllables)
      for (const b of syllables) for (const c of syllables) sieve.add(`${a}${b}${c}vowi`);
    expect(sieve.mayAnswer({ word: 'bacedivowi', isOpen: false }).length).toBeLessThan(12 ** 3 / 6);
  });
});

describe('the table of keys', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((at) => `note:${at}`),
    fc.constantFrom('note:é', 'note:è', 'note:😀', 'note:\ud800', 'nøte:1'),
  );

  it('knows the newest place of each key, whatever comes and goes', () => {
    const step = fc.record({ isAdded: fc.boolean(), key });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const table = createKeyTable();
        const model = new Map<string, number>();
        const places: string[] = [];
        for (const { isAdded, key: one } of steps) {
          expect(isAdded ? table.add(one) : table.remove(one)).toBe(model.get(one) ?? -1);
          if (isAdded) model.set(one, places.push(one) - 1);
          else model.delete(one);
        }
        expect(places.map((_, place) => table.keyAt(place))).toEqual(places);
      }),
    );
  });

  it('stays right while thousands of keys are replaced', () => {
    const table = createKeyTable();
    for (let at = 0; at < 20_000; at += 1) {
      expect(table.add(`note:${at % 3_000}`)).toBe(at < 3_000 ? -1 : at - 3_000);
      if (at % 7 === 0) expect(table.remove(`none:${at}`)).toBe(-1);
    }
  });
});

describe('the pool of postings', () => {
  it('gives every list back as it was added to, among others that grow beside it', () => {
    const step = fc.record({
      list: fc.integer({ min: 0, max: 5 }),
      further: fc.oneof(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 70_000 }),
        fc.integer({ min: 1, max: 3_000_000 }),
      ),
      field: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const pool = createPostingPool();
        const model = Array.from({ length: 6 }, () => ({ next: 0, postings: new Array<number>() }));
        for (const _ of model) pool.begin();
        for (const { list, further, field } of steps) {
          const own = model[list];
          if (own === undefined || own.next + further > 60_000_000) continue;
          const place = own.next + further - 1;
          pool.add(list, place, field);
          own.next = place + 1;
          own.postings.push((place << FIELD_BITS) | field);
        }
        for (const [list, { postings }] of model.entries()) {
          const { block, length } = pool.read(list);
          expect([...block.slice(0, length)]).toEqual(postings);
          expect(pool.count(list)).toBe(postings.length);
        }
      }),
    );
  });

  it('keeps a hundred thousand postings of a frequent word in little more than a byte each', () => {
    const pool = createPostingPool();
    const list = pool.begin();
    for (let place = 0; place < 100_000; place += 1) pool.add(list, place, place % 3);
    const { block, length } = pool.read(list);
    expect(length).toBe(100_000);
    expect(block[99_999]).toBe((99_999 << FIELD_BITS) | (99_999 % 3));
  });
});
