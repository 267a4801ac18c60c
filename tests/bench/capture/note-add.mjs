/*
 * node tests/bench/capture/note-add.mjs [NOTES] [TIMES] [--undo]
 *
 * Main's part of saving a note, without windows: `note.add` through the calls of the app, in a notebook with NOTES notes
 * (100,000). Says how long it took until the answer, which goes out when the disk has the note, and how much of the
 * processor it used; beside it, before each one, a write and fdatasync of as many bytes. With --undo: taking back and
 * carrying out again a step of all notes, and how long others waited for a turn. Run on request only: it wants a quiet
 * computer, and says how busy it was. `node --cpu-prof` in front of it shows what takes the time.
 */
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { bundleForNode } from '../bundle-for-node.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

const words = process.argv.slice(2);
const [notes = 100_000, times = 300] = words.filter((word) => !word.startsWith('--')).map(Number);
const WARM_UP = 210;

const p = (all, share) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const line = (what, all) =>
  console.log(
    `${what}: p50 ${p(all, 0.5).toFixed(2)} ms, p95 ${p(all, 0.95).toFixed(2)} ms, most ${Math.max(...all).toFixed(2)} ms`,
  );

const journalBytes = (folder) =>
  readdirSync(join(folder, 'notes'))
    .filter((name) => name.includes('.journal.'))
    .reduce((sum, name) => sum + statSync(join(folder, 'notes', name)).size, 0);

/** A write and fdatasync of so many bytes (ms), as short as it can be. */
function appendOnce(file, bytes) {
  const text = Buffer.alloc(bytes, 'x');
  const before = performance.now();
  writeSync(file, text);
  fdatasyncSync(file);
  return performance.now() - before;
}

const needOk = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
};

const add = (desk, n) =>
  desk.call('note.add', {
    text: `Note ${n}: who pays for the class?`,
    kind: 'note',
    tags: [],
    caseIds: [],
    leadInMs: 3000,
    agoMs: 0,
  });

async function measureAdding(desk, folder) {
  const plain = openSync(join(folder, 'plain'), 'a');
  const [walls, cpus, appends] = [[], [], []];
  for (let n = 0; n < WARM_UP; n += 1) needOk(await add(desk, n));
  let bytes = 1_200;
  for (let n = 0; n < times; n += 1) {
    appends.push(appendOnce(plain, bytes));
    const before = journalBytes(desk.folder);
    const cpu = process.cpuUsage();
    const started = performance.now();
    needOk(await add(desk, n));
    walls.push(performance.now() - started);
    const used = process.cpuUsage(cpu);
    cpus.push((used.user + used.system) / 1000);
    const added = journalBytes(desk.folder) - before;
    if (added > 0) bytes = added;
  }
  closeSync(plain);
  line(`note.add to its answer, ${desk.notes()} notes`, walls);
  line('processor time of the whole process until then', cpus);
  line(`one write and fdatasync of ${bytes} bytes`, appends);
  console.log(
    `p95 ratio ${(p(walls, 0.95) / p(appends, 0.95)).toFixed(2)}, p50 ratio ${(p(walls, 0.5) / p(appends, 0.5)).toFixed(2)}`,
  );
}

/** How long (ms) the main thread has run on a processor, as Linux counts it. */
const ranMs = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;

/** Looks at every turn of the event loop how long it took, and how long of that the processor was really ours. */
function watchTurns() {
  const longest = { ms: 0, ranMs: 0 };
  let [at, ran] = [performance.now(), ranMs()];
  const look = () => {
    const [now, nowRan] = [performance.now(), ranMs()];
    longest.ms = Math.max(longest.ms, now - at);
    longest.ranMs = Math.max(longest.ranMs, nowRan - ran);
    [at, ran] = [now, nowRan];
    next = setImmediate(look);
  };
  let next = setImmediate(look);
  return () => {
    clearImmediate(next);
    return longest;
  };
}

/** How long (ms) a call took, how much processor time, and how long others waited for a turn at worst. */
async function watched(what, work) {
  const stop = watchTurns();
  const [ran, started] = [ranMs(), performance.now()];
  needOk(await work());
  const [ms, own] = [performance.now() - started, ranMs() - ran];
  const longest = stop();
  console.log(
    `${what}: ${ms.toFixed(0)} ms, main ran for ${own.toFixed(0)} ms; longest without a turn ${longest.ms.toFixed(0)} ms, of which main ran for at most ${longest.ranMs.toFixed(0)} ms`,
  );
}

async function measureAllAtOnce(desk) {
  const which = { question: { text: '', scope: 'all', sort: 'time', descending: false }, except: [] };
  const change = { what: 'add-tag', tag: 'bench' };
  await watched('a tag for all', () => desk.call('noteTable.bulk', { which, change }));
  await watched('undo', desk.undo);
  await watched('redo', desk.redo);
  await watched('undo again', desk.undo);
}

const folder = mkdtempSync(join(tmpdir(), 'docket-note-add-'));
try {
  await bundleForNode(folder, { 'search-worker': resolve('src/main/search/search-worker.ts') }, 'cjs');
  await bundleForNode(folder, { parts: resolve('tests/bench/capture/parts.ts') });
  const { durableDesk } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
  const desk = await durableDesk(sampleNotes(notes).notes, join(folder, 'search-worker.cjs'));
  needOk(
    await desk.call('pass.begin', {
      kind: 'first',
      edition: 'streaming',
      policy: 'always',
      endingsConfirmed: true,
      startClock: true,
      after: null,
      agoMs: 0,
    }),
  );
  await desk.searchable();
  if (words.includes('--undo')) await measureAllAtOnce(desk);
  else await measureAdding(desk, folder);
  console.log(`load ${loadavg()[0].toFixed(1)}`);
  await desk.close();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
