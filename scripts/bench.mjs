/*
 * npm run bench [-- [--check] [--runs N] PART …]
 *
 * Measures Docket against baselines of the same run and prints a table; the figures go to bench-out/ as JSON. Parts:
 * start memory idle frames bytes (the real app beside an empty electron-vite + React window), and search export import
 * storage table capture note-add blocks (benches of their own). All but the last three by default. `--check` exits with 1 when a ratio is
 * over its budget (tests/bench/budgets.json). Wants a quiet computer; the load is written beside the figures.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { shown } from '../tests/bench/app/figures.mjs';
import { ratiosOf } from '../tests/bench/app/ratios.mjs';
import { projectFolder } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand } from './setup/say.mjs';

/** The median of ten starts still moved by a tenth from one bench to the next; that of twenty by half as much. */
const RUNS = 20;
const app = ['start', 'memory', 'idle', 'frames', 'bytes'];
/** Benches that stand by themselves, print their own tables and hold their own limits. */
const others = {
  search: ['tests/bench/search/search.bench.mjs'],
  export: ['tests/bench/export/export.bench.mjs'],
  import: ['tests/bench/import/import.bench.mjs'],
  storage: ['tests/bench/storage/storage.bench.mjs'],
  table: ['tests/bench/notes-table/notes-table.bench.mjs'],
  capture: ['tests/bench/capture/key-to-caret.mjs'],
  'note-add': ['tests/bench/capture/note-add.mjs'],
  blocks: ['tests/bench/capture/blocks.mjs'],
};
/** Need a computer that nobody touches, the first a window manager too. */
const onRequest = ['capture', 'note-add', 'blocks'];

function wanted(words) {
  const named = words.filter((word) => [...app, ...Object.keys(others)].includes(word));
  return named.length > 0
    ? named
    : [...app, ...Object.keys(others).filter((name) => !onRequest.includes(name))];
}

const runsIn = (words) => Number(words[words.indexOf('--runs') + 1]) || RUNS;

async function layGround(folder, runs) {
  const { buildEmptyApp } = await import('../tests/bench/app/empty-app.mjs');
  const { makeProfiles } = await import('../tests/bench/app/profiles.mjs');
  const profiles = await makeProfiles(folder, [
    { name: 'empty', notes: 0 },
    { name: 'none', notes: 0 },
    { name: 'some', notes: 10_000 },
    { name: 'many', notes: 100_000 },
    { name: 'one', notes: 100_000, viewings: 1 },
  ]);
  const ground = path.join(folder, 'ground.json');
  writeFileSync(ground, JSON.stringify({ empty: buildEmptyApp(folder), profiles, runs }));
  return ground;
}

function runPart(part, ground, env) {
  const answer = path.join(path.dirname(ground), `${part}.json`);
  const words = ['tests/bench/app/run.mjs', part, ground, answer];
  const { status } = spawnSync(process.execPath, words, { cwd: projectFolder, env, stdio: 'inherit' });
  return status === 0 ? JSON.parse(readFileSync(answer, 'utf8')) : { failed: 'it ended with an error' };
}

function runOther(name, env) {
  const [script] = others[name];
  if (!existsSync(path.join(projectFolder, script))) return { failed: `there is no ${script}` };
  const begunMs = Date.now();
  const { status, stdout } = spawnSync(process.execPath, [script], {
    ...{ cwd: projectFolder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  });
  process.stdout.write(`\n${name}\n${stdout}`);
  return { holds: status === 0, tookMs: Date.now() - begunMs, said: stdout };
}

const load = () => os.loadavg().map((one) => Number(one.toFixed(2)));

function printTable(ratios, budgets) {
  console.log(`\n${'figure'.padEnd(70)}     value   at most`);
  for (const [name, value] of Object.entries(ratios)) {
    if (Number.isNaN(value)) continue;
    const most = budgets[name];
    const verdict = most === undefined ? '' : value <= most ? 'held' : 'NOT HELD';
    console.log(
      `${name.padEnd(70)}${shown(value).padStart(10)}${String(most ?? '').padStart(10)}  ${verdict}`,
    );
  }
}

const spreadWords = (columns) =>
  Object.entries(columns)
    .map(
      ([column, { median, quarter, threeQuarters }]) =>
        `${column} ${shown(median)} (${shown(quarter)} to ${shown(threeQuarters)})`,
    )
    .join(', ');

function printPart(part, found) {
  if (found.failed) return console.log(`${part} could not be measured`);
  const words = ['start', 'memory'].includes(part) ? spreadWords : JSON.stringify;
  for (const [name, one] of Object.entries(found)) console.log(`${part} ${name}: ${words(one)}`);
}

function printSpreads(found) {
  for (const part of app) if (found[part] !== undefined) printPart(part, found[part]);
}

function tooMuch(ratios, budgets, found) {
  const over = Object.entries(budgets).filter(([name, most]) => ratios[name] > most);
  const broken = Object.entries(found).filter(([, one]) => one.failed || one.holds === false);
  return over.length + broken.length;
}

await runCommand(async () => {
  const words = process.argv.slice(2);
  const parts = wanted(words);
  const prepared = await prepare({ display: 'private' });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'docket-bench-'));
  chmodSync(folder, 0o755);
  try {
    const ground = parts.some((part) => app.includes(part)) ? await layGround(folder, runsIn(words)) : '';
    const found = {};
    const loads = { before: load() };
    for (const part of parts) {
      found[part] = app.includes(part) ? runPart(part, ground, prepared.env) : runOther(part, prepared.env);
      loads[part] = load();
    }
    const budgets = JSON.parse(readFileSync(path.join(projectFolder, 'tests/bench/budgets.json'), 'utf8'));
    const ratios = ratiosOf(found);
    printSpreads(found);
    printTable(ratios, budgets);
    console.log(`load average (1, 5, 15 min) before ${loads.before.join(' ')}, after ${load().join(' ')}`);
    const out = path.join(projectFolder, 'bench-out');
    mkdirSync(out, { recursive: true });
    const machine = { cores: os.cpus().length, model: os.cpus()[0]?.model, memoryBytes: os.totalmem() };
    const at = new Date().toISOString();
    writeFileSync(
      path.join(out, 'bench.json'),
      JSON.stringify({ at, machine, node: process.version, loads, ratios, budgets, found }, null, 2),
    );
    return words.includes('--check') && tooMuch(ratios, budgets, found) > 0 ? 1 : 0;
  } finally {
    await prepared.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
