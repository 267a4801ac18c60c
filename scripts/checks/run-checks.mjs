import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { projectFolder } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { run, runNpm, tool } from '../setup/run.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { countEnding, countPlaywright, countVitest } from './counts.mjs';
import { runRow } from './run-row.mjs';

/** How long (wall time) one row may take before it counts as failed, unless it says otherwise. */
const rowLimitMs = 20 * 60_000;

/** How much longer until a row is given up that hangs before its program has begun, as on a network that does not answer. */
const setUpLimitMs = 10 * 60_000;
const limitOf = ({ limitMinutes }) => (limitMinutes === undefined ? rowLimitMs : limitMinutes * 60_000);

/** Gates look and change nothing, so as many run at once as keep a small computer busy. */
const gatesAtOnce = 2;

/**
 * Runs all gates, two at a time, and then the tiers one after another, and prints a line for each; a failed one does not
 * stop the rest, nor does one that could not even begin.
 *
 * Only a tier that needs the app has an Electron, a screen and a build made ready; if that fails, so does the tier.
 *
 * @param {{ readonly gates: readonly object[], readonly tiers: readonly object[] }} rows
 * @returns {Promise<import('./counts.mjs').Counts & { readonly rows: readonly { readonly name: string,
 *   readonly line: string, readonly failed: number }[] }>} the sums, and the line of each row; each gate that does not
 *   hold counts as one failure
 */
export async function runChecks(rows) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'docket-reports-'));
  const all = [];
  try {
    const waiting = [...rows.gates];
    const runWaiting = async () => {
      for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift())
        all.push(await timed(gate, () => runGate(gate)));
    };
    await Promise.all(Array.from({ length: gatesAtOnce }, runWaiting));
    for (const tier of rows.tiers)
      all.push(await timed(tier, () => waysToRun(tier)(tier, folder, process.env)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: all.flatMap((counts) => counts.skipped),
    again: all.flatMap((counts) => counts.again),
    rows: all.map(({ name, line, failed }) => ({ name, line, failed })),
  };
}

function waysToRun({ needsApp, prepare: fetch, runner }) {
  if (runner === 'script') return runScript;
  if (fetch !== undefined) return runPrepared;
  return needsApp ? runWithApp : runTier;
}

/** A script holds when it exits with 0; what it prints is always shown. One that writes down a verdict is taken at it. */
async function runScript({ script, words, verdict, ...row }) {
  if (verdict !== undefined) await rm(path.join(projectFolder, verdict.file), { force: true });
  const { code } = await runRow([process.execPath, script, ...words], { limitMs: limitOf(row) });
  const counts = { passed: Number(code === 0), failed: Number(code !== 0), skipped: [], again: [] };
  if (verdict === undefined) return counts;
  const read = await readCounts(path.join(projectFolder, verdict.file), verdict.read);
  if (read === undefined) return countEnding(undefined, 1);
  const { held, notHeld } = read;
  return { ...countEnding({ ...counts, passed: held, failed: notHeld.length }, code), notHeld };
}

async function runPrepared(tier, folder, env) {
  return runTier(tier, folder, { ...env, ...(await tier.prepare()) });
}

async function timed(row, body) {
  const start = performance.now();
  const counts = await inTime(row, body).catch((error) => {
    say(error instanceof SetupError ? error.message : String(error?.stack ?? error));
    return countEnding(undefined, 1);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? 'ok  ' : 'FAIL';
  const tests = row.runner ? `${counts.passed} passed, ${counts.failed} failed` : '';
  const first = `${verdict}  ${row.name.padEnd(14)} ${seconds.padStart(6)} s  ${tests}`.trimEnd();
  const line = [first, ...(counts.notHeld ?? []).map((bar) => `      not held: ${bar}`)].join('\n');
  print(line);
  return { ...counts, name: row.name, line };
}

/** Gives a row up that does not come to its end, so that the rest and the table still come. */
async function inTime(row, body) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    const after = limitOf(row) + setUpLimitMs;
    timer = setTimeout(() => reject(new SetupError(`${row.name} hangs, and is given up`)), after);
  });
  try {
    return await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A gate is silent while it holds; when it does not, its own words are shown. */
async function runGate(gate) {
  const options = { quiet: true, limitMs: rowLimitMs };
  const { code, output } = gate.npm
    ? await runNpm(gate.npm, options)
    : await run([...tool(gate.package, gate.command), ...gate.words], options);
  if (code !== 0) {
    print(output.trimEnd());
    if (gate.cure) print(`cure: ${gate.cure}`);
  }
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: [], again: [] };
}

async function runWithApp(tier, folder) {
  const prepared = await prepareApp();
  if (prepared === undefined) return countEnding(undefined, 1);
  try {
    return await runTier(tier, folder, prepared.env);
  } finally {
    await prepared.stop();
  }
}

async function prepareApp() {
  try {
    return await prepare({ display: 'private' });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    return undefined;
  }
}

async function runTier(tier, folder, env) {
  const file = path.join(folder, `${tier.name}.json`);
  const { words, variables, count } = runners[tier.runner](tier, file);
  const { code } = await runRow(words, {
    env: { ...env, ...variables, ...tier.variables },
    limitMs: limitOf(tier),
  });
  return countEnding(await readCounts(file, count), code);
}

const runners = {
  vitest: (tier, file) => ({
    words: [
      ...tool('vitest', 'vitest'),
      ...[
        'run',
        ...(tier.files ?? []),
        '--project',
        tier.project ?? tier.name,
        '--reporter=default',
        '--reporter=./scripts/checks/vitest-reporter.mjs',
      ],
      `--outputFile.json=${file}`,
    ],
    variables: {},
    count: countVitest,
  }),
  playwright: ({ files = [] }, file) => ({
    words: [...tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...files],
    variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    count: countPlaywright,
  }),
};

async function readCounts(file, count) {
  try {
    return count(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
