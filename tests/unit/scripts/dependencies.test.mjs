import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { matchesLock } from '../../../scripts/setup/dependencies.mjs';

const read = (place) => readFileSync(new URL(`../../../${place}`, import.meta.url), 'utf8');

describe('matchesLock', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/only-on-mac': { version: '1.0.0', optional: true },
  };

  it.each([
    ['everything is there', { 'node_modules/zod': { version: '4.0.0' } }, true],
    ['another version is there', { 'node_modules/zod': { version: '4.0.1' } }, false],
    ['something is missing', {}, false],
    [
      'an optional package has another version',
      { 'node_modules/zod': { version: '4.0.0' }, 'node_modules/only-on-mac': { version: '2.0.0' } },
      false,
    ],
  ])('when %s', (_title, installed, expected) => {
    expect(matchesLock(wanted, installed)).toBe(expected);
  });
});

describe.each([
  'package-lock.json',
  'tools/electron-fallback/package-lock.json',
  'tools/joplin/package-lock.json',
])('%s', (place) => {
  const { packages } = JSON.parse(read(place));

  it('names no registry, so that it installs from whichever one npm is set to', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });

  it('pins every package by a SHA-512', () => {
    const unpinned = Object.entries(packages).filter(
      ([name, entry]) => name !== '' && !entry.integrity?.startsWith('sha512-'),
    );
    expect(unpinned).toEqual([]);
  });

  it('is complete for every system: npm refuses a lock file that leaves out another system’s packages', () => {
    const places = new Set(Object.keys(packages));
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !places.has(`node_modules/${name}`) && !places.has(`${from}/node_modules/${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
