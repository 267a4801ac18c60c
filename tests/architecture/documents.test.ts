import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const textOf = (path: string): string => readFileSync(path, 'utf8');
const plain = (text: string): string => text.replaceAll('\\', '').replaceAll(/\s+/gu, ' ');

/** The promises of docs/robustness.md: a file of tests, and the name of a test in it. */
const promisesIn = (document: string): readonly (readonly [file: string, test: string])[] =>
  [...document.matchAll(/`(?<file>tests\/[^`]+)`: "(?<test>[^"]+)"/gu)].map(({ groups }) => [
    groups?.['file'] ?? '',
    groups?.['test'] ?? '',
  ]);

const brokenPromises = (document: string): readonly string[] =>
  promisesIn(document)
    .filter(([file, test]) => !existsSync(file) || !plain(textOf(file)).includes(test))
    .map(([file, test]) => `${file}: ${test}`);

/** The rows of the checklist in docs/security.md: Electron's number of the item, or none, and the file of its test. */
const checklistIn = (document: string) =>
  [...document.matchAll(/^\| (?<item>\d+|–) +\|.*\| `(?<file>[^`]+)` +\|$/gmu)].map(({ groups }) => ({
    item: groups?.['item'] ?? '',
    file: groups?.['file'] ?? '',
  }));

const folders = ['', 'tests/e2e/', 'tests/e2e/security/'];
const found = (file: string): string | undefined =>
  folders.map((folder) => `${folder}${file}`).find((path) => existsSync(path));

/** What checklist.spec.ts makes tests of, one for each protection. */
const protections = ['content', 'page', 'window', 'film']
  .map((name) => textOf(`tests/e2e/security/${name}-protections.ts`))
  .join('\n');

const isNamed = (item: string, file: string): boolean => {
  const path = found(file);
  if (path === undefined) return false;
  if (item === '–') return true;
  const isProtection = file === 'checklist.spec.ts' && protections.includes(`item: ${item},`);
  return isProtection || textOf(path).includes(`'item ${item}: `);
};

const unnamed = (document: string): readonly string[] =>
  checklistIn(document)
    .filter(({ item, file }) => !isNamed(item, file))
    .map(({ item, file }) => `${item}: ${file}`);

describe('docs/robustness.md', () => {
  const document = textOf('docs/robustness.md');

  it('names only tests that there are', () => {
    expect(promisesIn(document).length).toBeGreaterThan(10);
    expect(brokenPromises(document)).toEqual([]);
  });

  it('has a test in every row', () => {
    const rows = document
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:-|what)/u.test(line));
    expect(rows.filter((row) => promisesIn(row).length !== 1)).toEqual([]);
  });

  it('would be caught with a name that is none', () => {
    expect(brokenPromises('`tests/e2e/goes-on.spec.ts`: "no such test"')).toHaveLength(1);
    expect(brokenPromises('`tests/e2e/nowhere.spec.ts`: "no such test"')).toHaveLength(1);
  });
});

describe('docs/security.md', () => {
  const document = textOf('docs/security.md');

  it('has a named test for each of the twenty items of the checklist', () => {
    const items = checklistIn(document).map(({ item }) => item);
    expect(items.filter((item) => item !== '–')).toEqual(
      Array.from({ length: 20 }, (_, at) => String(at + 1)),
    );
    expect(unnamed(document)).toEqual([]);
  });

  it('would be caught with an item that has none', () => {
    expect(unnamed('| 21   | more | how | `checklist.spec.ts` |')).toEqual(['21: checklist.spec.ts']);
    expect(unnamed('| –    | more | how | `nowhere.spec.ts` |')).toEqual(['–: nowhere.spec.ts']);
  });

  it('points only to places that there are', () => {
    const places = [...document.matchAll(/`(?<place>(?:tests|tools)\/[\w/.-]+)`/gu)].map(
      ({ groups }) => groups?.['place'] ?? '',
    );
    expect(places.filter((place) => !existsSync(place))).toEqual([]);
  });
});
