import { describe, expect, it } from 'vitest';

import { countEnding, countPlaywright, countVitest } from '../../../scripts/checks/counts.mjs';

const vitestTest = (status, title, note) => ({ status, fullName: ` ${title}`, meta: note ? { note } : {} });

const vitestReport = (files, passed, failed) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

describe('countVitest', () => {
  it('reads passed and failed tests from the report', () => {
    const file = {
      status: 'failed',
      assertionResults: [vitestTest('passed', 'a'), vitestTest('failed', 'b')],
    };
    expect(countVitest(vitestReport([file], 1, 1))).toEqual({ passed: 1, failed: 1, skipped: [], again: [] });
  });

  it('counts a file that broke before its first test as one failure', () => {
    const file = { status: 'failed', assertionResults: [] };
    expect(countVitest(vitestReport([file], 0, 0)).failed).toBe(1);
  });

  it('lists skipped tests with the reason they gave', () => {
    const tests = [vitestTest('skipped', 'needs ffmpeg', 'ffmpeg is missing'), vitestTest('todo', 'later')];
    const file = { status: 'passed', assertionResults: tests };
    expect(countVitest(vitestReport([file], 0, 0)).skipped).toEqual([
      { name: 'needs ffmpeg', reason: 'ffmpeg is missing' },
      { name: 'later', reason: 'no reason given' },
    ]);
  });
});

const playwrightReport = (stats, tests = [], errors = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
  suites: [{ title: 'notes.spec.ts', suites: [{ title: 'a note', specs: tests }] }],
});

describe('countPlaywright', () => {
  it('names a test that held only on a second try, and counts it as passed', () => {
    const spec = { title: 'follows mpv', tests: [{ status: 'flaky' }] };
    const counts = countPlaywright(playwrightReport({ expected: 3, unexpected: 1, flaky: 1 }, [spec]));
    expect([counts.passed, counts.failed]).toEqual([4, 1]);
    expect(counts.again).toEqual(['notes.spec.ts › a note › follows mpv']);
  });

  it('counts an error outside every test as failed', () => {
    expect(countPlaywright(playwrightReport({ expected: 1 }, [], [{ message: 'no config' }])).failed).toBe(1);
  });

  it('names a skipped test by all its titles and gives its reason', () => {
    const annotations = [{ type: 'skip', description: 'no second screen' }];
    const spec = { title: 'moves to it', tests: [{ status: 'skipped', annotations }] };
    expect(countPlaywright(playwrightReport({ skipped: 1 }, [spec])).skipped).toEqual([
      { name: 'notes.spec.ts › a note › moves to it', reason: 'no second screen' },
    ]);
  });
});

describe('countEnding', () => {
  const clean = { passed: 4, failed: 0, skipped: [], again: [] };

  it.each([
    { ending: 'a clean run', counts: clean, code: 0, failed: 0 },
    { ending: 'a runner that crashed after its tests', counts: clean, code: 1, failed: 1 },
    { ending: 'a runner that says what failed', counts: { ...clean, failed: 2 }, code: 1, failed: 2 },
    { ending: 'a runner that wrote no report', counts: undefined, code: 1, failed: 1 },
    { ending: 'no report and a claim of success', counts: undefined, code: 0, failed: 1 },
    { ending: 'a runner that ran nothing', counts: { ...clean, passed: 0 }, code: 0, failed: 1 },
  ])('$ending counts $failed failed', ({ counts, code, failed }) => {
    expect(countEnding(counts, code).failed).toBe(failed);
  });
});
