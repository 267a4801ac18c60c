import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { readyDocument } from '../../../src/shared/domain/search/admits.ts';
import { ask } from '../../../src/shared/domain/search/answer.ts';
import { nameTable } from '../../../src/shared/domain/search/name-table.ts';
import { scan } from '../../../src/shared/domain/search/scan.ts';
import { foldedWords } from '../../../src/shared/domain/search/words.ts';
import { documentsFor, everything, realPack, searchAs, watching } from './pack-and-viewers.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await realPack();
});

const keys = (text: string, viewer = watching(0, { scenes: [] })) =>
  searchAs(pack, viewer, text).hits.map(({ kind, id }) => `${kind}:${id}`);

describe('names as people and machines write them', () => {
  it.each([
    ['Daybreak Jackson', 'case:dawn-jackson'],
    ['daybreak', 'case:dawn-jackson'],
    ['"Daybreak Jackson"', 'case:dawn-jackson'],
    ['Justice Mission', 'film:film'],
    ['the justice mission', 'film:film'],
    ['Kim Kardashian West: The Justice Mission', 'film:film'],
    ['Project Justice', 'film:film'],
    ['KKWTheJusticeProject', 'film:film'],
    ['Momulu', 'case:momolu-stewart'],
    ['Momolou Steward', 'case:momolu-stewart'],
    ['stewart', 'case:momolu-stewart'],
    ['DJ', 'case:dawn-jackson'],
    ['sheperd', 'case:david-sheppard'],
    ['alexis martín', 'case:alexis-martin'],
    ['executive clemency', 'term:clemency'],
    ['clemancy', 'term:clemency'],
    ['KKW', 'person:kim-kardashian-west'],
    ['Jessica Jackson Sloan', 'person:jessica-jackson'],
    ['1-888-373-7888', 'help:trafficking-hotline'],
  ])('%s finds %s', (text, key) => {
    expect(keys(text, everything)).toContain(key);
  });

  it('finds the fronts of the cases by name before anything was watched', () => {
    for (const { id, name, surname } of pack.cases) {
      expect(keys(name)[0], name).toBe(`case:${id}`);
      expect(keys(surname), surname).toContain(`case:${id}`);
    }
  });

  it('puts what a word is the whole title of before longer titles', () => {
    const laws = keys('parole', everything).filter((key) => key.startsWith('term:'));
    expect(laws[0]).toBe('term:parole');
  });

  it('says what else was looked for', () => {
    expect(searchAs(pack, everything, 'Daybreak Jackson').explained).toBe(
      'Also looked for “Dawn Jackson”, which a garbled copy of a review calls “Daybreak Jackson”.',
    );
    expect(searchAs(pack, everything, 'Dawn Jackson').explained).toBeUndefined();
  });

  it('finds with every garbled form what the real words find', () => {
    const plain = (text: string) => text.replaceAll(/\([^)]*\)/gu, '').trim();
    const forms = pack.title.garbled.forms.filter(({ real }) => !/ \/ | or /u.test(real));
    expect(forms.length).toBeGreaterThan(50);
    const lost = forms.flatMap(({ garbled, real }) => {
      const found = new Set(searchAs(pack, everything, plain(garbled)).hits.map(({ id }) => id));
      const wanted = searchAs(pack, everything, `${plain(real)} `).hits;
      return wanted.filter(({ id }) => !found.has(id)).map(({ id }) => `${garbled} → ${real}: ${id}`);
    });
    expect(lost).toEqual([]);
  });

  it('knows every other spelling of the pack', () => {
    for (const { name, others } of pack.title.spellings) {
      for (const other of others) {
        const found = searchAs(pack, everything, other).hits.map(({ title }) => foldedWords(title).join(' '));
        const last = foldedWords(name).find((word) => found.some((title) => title.includes(word)));
        expect(last, other).toBeDefined();
      }
    }
  });
});

describe('recall', () => {
  const longWords = (): readonly string[] => {
    const all = documentsFor(pack, everything).flatMap(({ body }) => foldedWords(body));
    return [...new Set(all)].filter((word) => word.length >= 6 && /^[a-z]+$/u.test(word)).toSorted();
  };
  it('finds every word of a sample with a slip in it, and with accents put on', () => {
    const names = nameTable(pack);
    const ready = documentsFor(pack, everything).map(readyDocument);
    const finds = (typed: string, word: string): boolean =>
      scan(ready, ask(`${typed} `, names).variants, 10_000).some(({ document }) =>
        foldedWords(document.body).includes(word),
      );
    const sample = longWords().filter((_, at) => at % 19 === 0);
    expect(sample.length).toBeGreaterThan(30);
    const slips: readonly ((word: string) => string)[] = [
      (word) => word.slice(0, 2) + word.slice(3),
      (word) => `${word.slice(0, 3)}x${word.slice(3)}`,
      (word) => `${word.slice(0, 3)}q${word.slice(4)}`,
      (word) => word.slice(0, 1) + word.charAt(2) + word.charAt(1) + word.slice(3),
      (word) => Array.from(word, (letter) => `${letter}\u0301`).join(''),
      (word) => word.toUpperCase(),
    ];
    const missed = sample
      .flatMap((word) => slips.map((slip) => [slip(word), word] as const))
      .filter(([typed, word]) => !finds(typed, word));
    expect(missed).toEqual([]);
  }, 60_000);
});
