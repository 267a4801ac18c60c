import { ensureJoplin } from '../setup/joplin.mjs';
import { benchVerdict } from './bench-verdict.mjs';

/**
 * What takes too long for every change, in the order in which it is checked: `npm run check:long` reads this table and
 * nothing else. A row is one run of tests or one script; add a row to add a check.
 *
 * A row of tests names its Vitest `project`, the `files` in it, and the `variables` that make the same tests look longer;
 * `prepare` fetches what only this row needs and gives variables too. A row with a `script` passes when it exits with 0,
 * or by the `verdict` that it writes to a file, of which the table then names every bar that is not held.
 * A Playwright row has `files` and `variables` too, on the real app. `limitMinutes` is wall time after which a row counts as failed.
 */
export const longTiers = [
  { name: 'libreoffice', runner: 'vitest', project: 'long', files: ['tests/long/libreoffice'] },
  { name: 'joplin', runner: 'vitest', project: 'long', files: ['tests/long/joplin'], prepare: ensureJoplin },
  { name: 'import-100000', runner: 'vitest', project: 'long', files: ['tests/long/import'] },
  {
    name: 'more-of-unit',
    runner: 'vitest',
    project: 'unit',
    files: ['tests/unit/import', 'tests/unit/export'],
    variables: { DOCKET_TESTS: 'long', DOCKET_SEED: 'random' },
    limitMinutes: 20,
  },
  {
    name: 'faults',
    runner: 'vitest',
    project: 'faults',
    files: [],
    variables: { DOCKET_FAULTS: 'long' },
    limitMinutes: 30,
  },
  {
    name: 'ipc-fuzz',
    runner: 'playwright',
    needsApp: true,
    files: ['tests/e2e/security/ipc-fuzz.spec.ts'],
    variables: { DOCKET_FUZZ: '100000' },
    limitMinutes: 15,
  },
  {
    name: 'soak',
    runner: 'playwright',
    needsApp: true,
    files: ['tests/e2e/soak'],
    variables: { DOCKET_SOAK: '120' },
    limitMinutes: 20,
  },
  {
    name: 'bare-debian',
    runner: 'vitest',
    project: 'long',
    needsApp: true,
    files: ['tests/long/bare-debian'],
    limitMinutes: 30,
  },
  { name: 'demo', runner: 'script', script: 'scripts/demo.mjs', words: [], limitMinutes: 10 },
  {
    name: 'bench',
    runner: 'script',
    script: 'scripts/bench.mjs',
    words: ['--check'],
    verdict: { file: 'bench-out/bench.json', read: benchVerdict },
    limitMinutes: 40,
  },
];
