/**
 * What one tier of tests came to.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {readonly { readonly name: string, readonly reason: string }[]} skipped
 * @property {readonly string[]} again tests that held only when they were tried once more; among the passed
 */

const unexplained = 'no reason given';

/**
 * Counts a Vitest run from its JSON report.
 *
 * A file that failed before its first test (an import that throws) has no failed test and counts as one.
 *
 * @param {any} report what scripts/checks/vitest-reporter.mjs wrote
 * @returns {Counts}
 */
export function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => ({ name: test.fullName.trim(), reason: test.meta?.note ?? unexplained })),
    again: tests.filter((test) => test.meta?.again === true).map((test) => test.fullName.trim()),
  };
}

/**
 * Counts a Playwright run from its JSON report.
 *
 * A test that only passed when tried again is named. Errors outside any test count as failures.
 *
 * @param {any} report what Playwright's `json` reporter wrote
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const tests = report.suites.flatMap((suite) => testsIn(suite, []));
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected + report.errors.length,
    skipped: tests.filter(({ test }) => test.status === 'skipped').map(describeSkipped),
    again: tests.filter(({ test }) => test.status === 'flaky').map(({ name }) => name),
  };
}

/**
 * Corrects a tier's counts by how its runner ended: one that crashed or wrote no report counts as a failure.
 *
 * @param {Counts | undefined} counts nothing when there was no readable report
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function countEnding(counts, code) {
  const read = counts ?? { passed: 0, failed: 1, skipped: [], again: [] };
  const hasCrashed = code !== 0 && read.failed === 0;
  const ranNothing = read.passed + read.failed + read.skipped.length === 0;
  return hasCrashed || ranNothing ? { ...read, failed: read.failed + 1 } : read;
}

function testsIn(suite, titles) {
  const here = suite.title ? [...titles, suite.title] : titles;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ test, name: [...here, spec.title].join(' › ') })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, here))];
}

function describeSkipped({ test, name }) {
  const note = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme');
  return { name, reason: note?.description ?? unexplained };
}
