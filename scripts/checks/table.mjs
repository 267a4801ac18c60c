/**
 * Everything that must hold, in the order in which it is checked: `npm test`, `npm run check` and `.ci/run` all
 * read this table and nothing else. A row is one command; add a row to add a check.
 *
 * `npm test -- NAME …` runs the rows with these names, `npm test -- gates` all the gates.
 */

/** Gates: each runs `package`'s `command` with `words`, and holds when that exits with 0. */
export const gates = [
  {
    name: 'formatting',
    package: 'prettier',
    command: 'prettier',
    words: ['--check', '.'],
    cure: 'npm run format',
  },
  { name: 'types', package: 'typescript', command: 'tsc', words: ['-b'] },
  { name: 'lint', package: 'oxlint', command: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'unused', package: 'knip', command: 'knip', words: ['--no-progress'] },
  { name: 'schema', npm: ['run', '--silent', 'schema', '--', '--check'], cure: 'npm run schema' },
];

/** Tiers of tests: a Vitest project of that name, or all that Playwright finds, on the real app. */
export const tiers = [
  { name: 'unit', runner: 'vitest' },
  { name: 'architecture', runner: 'vitest' },
  { name: 'conformance', runner: 'vitest' },
  { name: 'faults', runner: 'vitest' },
  { name: 'e2e', runner: 'playwright', needsApp: true },
  { name: 'package', runner: 'vitest', needsApp: true },
];
