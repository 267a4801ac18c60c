import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { benchVerdict } from '../../../scripts/checks/bench-verdict.mjs';
import { runChecks } from '../../../scripts/checks/run-checks.mjs';
import { runRow } from '../../../scripts/checks/run-row.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'docket-row-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a program of its own that would outlive it, writes down which, and then does what `after` says. */
const leaving = (after) => [
  process.execPath,
  '-e',
  `const { pid } = require('node:child_process').spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
  require('node:fs').writeFileSync(process.argv[1], String(pid));
  ${after}`,
  path.join(folder, 'pid'),
];

/** Whether it still runs; one that ended and that nobody has asked for yet does not. */
const isRunning = () => {
  const pid = readFileSync(path.join(folder, 'pid'), 'utf8');
  return existsSync(`/proc/${pid}`) && !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
};

it.runIf(process.platform === 'linux')('ends what a row that ended well left running', async () => {
  expect(await runRow(leaving('process.exit(0)'), { limitMs: 20_000 })).toEqual({ code: 0 });
  await vi.waitFor(() => expect(isRunning()).toBe(false));
});

it.runIf(process.platform === 'linux')('ends a row that hangs, with all that it started', async () => {
  expect(await runRow(leaving('setInterval(() => {}, 1000)'), { limitMs: 1000 })).toEqual({ code: 1 });
  await vi.waitFor(() => expect(isRunning()).toBe(false));
});

it('gives the line of every row, also after one that hangs, and names each bar that is not held', async () => {
  const held = {
    ratios: { a: 1, b: 3.456, c: null },
    budgets: { a: 2, b: 2, c: 1 },
    found: { x: {}, y: { holds: false } },
  };
  const write = path.join(folder, 'write.mjs');
  writeFileSync(path.join(folder, 'hang.mjs'), 'setInterval(() => {}, 1000);');
  const verdict = path.join(folder, 'verdict.json');
  writeFileSync(
    write,
    `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(verdict)}, ${JSON.stringify(JSON.stringify(held))}); process.exitCode = 1;`,
  );
  const rows = [
    { name: 'hangs', runner: 'script', script: path.join(folder, 'hang.mjs'), words: [], limitMinutes: 0.01 },
    {
      name: 'bench',
      runner: 'script',
      script: write,
      words: [],
      verdict: { file: path.relative(process.cwd(), verdict), read: benchVerdict },
    },
  ];
  // Its rows fail on purpose, and are not to be taken for rows of the run that this test is part of.
  const shown = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const told = await runChecks({ gates: [], tiers: rows });
  expect(shown).toHaveBeenCalled();
  shown.mockRestore();
  expect(told).toMatchObject({ passed: 2, failed: 4 });
  const lines = told.rows.map(({ line }) => line).join('\n');
  expect(lines).toMatch(/^FAIL {2}hangs/mu);
  expect(lines).toMatch(/^FAIL {2}bench .* 2 passed, 3 failed$/mu);
  expect(
    lines
      .split('\n')
      .filter((line) => line.includes('not held'))
      .map((line) => line.trim()),
  ).toEqual([
    'not held: b: 3.46 (at most 2)',
    'not held: c: not measured',
    'not held: y: its own limits, see its table above',
  ]);
});
