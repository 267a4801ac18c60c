// Search over the whole pack, 100,000 notes and a transcript of 3,000 lines, in the worker of the app. Run by hand, on
// a computer with nothing else to do: node tests/bench/search/search.bench.mjs [notes [queries of each kind]]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median, percentile } from '../app/figures.mjs';
import { atPace, paceNow } from '../pace.mjs';
import { besideFts5 } from './beside-fts5.mjs';
import { bundled } from './bundle.mjs';
import { queryKinds } from './queries.mjs';
import { sampleLines, sampleNotes } from './sample-notes.mjs';

const NOTES = Number(process.argv[2] ?? 100_000);
const LINES = 3_000;
const QUERIES = Number(process.argv[3] ?? 300);
/** Queries of each kind that are not counted: the engine's code is compiled while they run. */
const WARM_UP = 20;
const LIMIT = 20;
/** How often the index is begun anew, to ask it while it is being built. */
const BUILDS = 8;
/** How long (ms) a hand takes from opening the search to its first letters. */
const HAND_MS = 300;
const pace = paceNow();
const P95_MS = atPace(16, pace);
const BLOCK_MS = atPace(50, pace);
const MEMORY_MB = 40;

const shown = (ms) => ms.toFixed(2).padStart(8);
const held = [];

/** Prints a figure with its bar and remembers whether it holds. */
function bar(what, value, atMost) {
  const holds = value <= atMost;
  held.push(holds);
  console.log(`${what.padEnd(66)}${shown(value)}   at most ${atMost}${holds ? '' : '  OVER'}`);
}

const tell = (what, value) => console.log(`${what.padEnd(66)}${shown(value)}`);

/** How long the main thread was held up at worst: measured from within by a timer that is due every millisecond. */
function watchMainThread() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return () => {
    delay.disable();
    return delay.max / 1e6;
  };
}

async function timed(count, ask) {
  const times = [];
  for (let at = 0; at < count; at += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times;
}

/** Begins with nothing and asks as somebody types until everything is taken up. */
async function whileBuilding(searchOf, sample) {
  const times = [];
  const firsts = [];
  const builds = [];
  const worst = watchMainThread();
  for (let run = 0; run < BUILDS; run += 1) {
    const started = performance.now();
    const search = searchOf();
    const whole = search.which('parole').then(() => performance.now() - started);
    for (let isPartial = true; isPartial;) {
      const asked = performance.now();
      const answer = await search.query({ text: sample.rare().slice(0, 4), limit: LIMIT });
      const took = performance.now() - asked;
      if (firsts.length <= run) firsts.push(took);
      else times.push(took);
      isPartial = answer.isPartial === true;
      await setTimeout(15);
    }
    builds.push(await whole);
    await search.close();
  }
  return { times, firsts, builds, worstMs: worst() };
}

/** Opens the search, as the box does, and asks a moment later, as a hand does: how long the first letters wait. */
async function firstLetters(searchOf, sample) {
  const times = [];
  for (let run = 0; run < BUILDS; run += 1) {
    const search = searchOf();
    const opened = search.query({ text: '', limit: 1 });
    await setTimeout(HAND_MS);
    times.push(...(await timed(1, () => search.query({ text: sample.rare().slice(0, 4), limit: LIMIT }))));
    await opened;
    await search.close();
  }
  return times;
}

async function perKind(search, sample) {
  console.log(`${'query'.padEnd(30)}     p50      p95      p99      max`);
  const all = [];
  for (const next of Object.values(queryKinds(sample))) {
    await timed(WARM_UP, () => search.query({ text: next(), limit: LIMIT }));
  }
  for (const [kind, next] of Object.entries(queryKinds(sample))) {
    const times = await timed(QUERIES, () => search.query({ text: next(), limit: LIMIT }));
    all.push(...times);
    const p95 = percentile(times, 0.95);
    held.push(p95 <= P95_MS);
    console.log(
      `${kind.padEnd(30)}${shown(percentile(times, 0.5))} ${shown(p95)} ${shown(percentile(times, 0.99))} ${shown(Math.max(...times))}${p95 <= P95_MS ? '' : '  OVER'}`,
    );
  }
  return all;
}

function memoryOf(partsPath, worker) {
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  const words = ['--expose-gc', script, partsPath, worker, String(NOTES), String(LINES)];
  const ran = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

async function main(folder) {
  const { parts, partsPath, worker } = await bundled(folder, 'tests/bench/search/parts.ts');
  const { searchOfApp, lineToWorker, openPack, everything } = parts;
  const pack = await openPack(resolve('data/titles/the-justice-project'));
  const sample = sampleNotes(NOTES);
  const lines = sampleLines(sample, LINES);
  const lineIds = new Set(lines.map(({ id }) => id));
  const notes = new Map(sample.notes.map((note) => [note.id, note]));
  const searchOf = () =>
    searchOfApp({
      pack,
      data: () => ({ notes }),
      viewer: () => everything,
      lines: () => ({ stamp: 'bench', lines, has: (id) => lineIds.has(id) }),
      start: (names, onGone) => lineToWorker(worker, names, onGone),
    });
  console.log(
    `${NOTES} notes, ${LINES} lines; ${QUERIES} queries of each kind, ms; load ${loadavg().join(' ')}`,
  );
  console.log(
    `this computer takes ${pace.toFixed(2)} times as long as usual, and so may what has a limit in ms\n`,
  );
  const built = await whileBuilding(searchOf, sample);
  const letters = await firstLetters(searchOf, sample);
  const search = searchOf();
  await search.which('parole');
  const worst = watchMainThread();
  const all = await perKind(search, sample);
  const worstMs = worst();
  const changed = await timed(200, async () => {
    const note = { ...sample.notes[Math.floor(sample.random() * NOTES)], text: `changed ${sample.rare()}` };
    notes.set(note.id, note);
    search.take({ name: 'notesChanged', payload: { put: [note], gone: [] } });
    await search.query({ text: 'changed ', limit: 1 });
  });
  await search.close();
  console.log('');
  bar('all queries, p95, ms', percentile(all, 0.95), P95_MS);
  tell('all queries, p50, ms', median(all));
  bar('while the index is built, p95, ms', percentile(built.times, 0.95), P95_MS);
  tell(`while the index is built, p50, ms (${built.times.length} queries)`, median(built.times));
  tell('the very first query, with the start of the thread, p50, ms', median(built.firsts));
  bar('the first letters, 0.3 s after the search was opened, p50, ms', median(letters), P95_MS);
  tell('index built, median, ms', median(built.builds));
  tell('a note changed and found, p50, ms', median(changed));
  tell('a note changed and found, p95, ms', percentile(changed, 0.95));
  bar('longest block of the main thread while the index is built, ms', built.worstMs, BLOCK_MS);
  bar('longest block of the main thread while asking, ms', worstMs, BLOCK_MS);
  await besideFts5({ parts, worker, bar, tell });
  const { without, withEmpty, full, letGo } = memoryOf(partsPath, worker);
  tell('memory of an empty search thread (PSS), MB', withEmpty.pss - without.pss);
  bar('memory above it with everything taken up (PSS), MB', full.pss - withEmpty.pss, MEMORY_MB);
  // Plain Node keeps what its allocator once had; Electron gives back nearly all of it.
  tell('memory given back once it is let go (PSS), MB', full.pss - letGo.pss);
  tell('the same as RSS, MB', full.rss - withEmpty.rss);
  tell('of it objects of main, MB', full.heapOfMain - withEmpty.heapOfMain);
  console.log(`load ${loadavg().join(' ')}`);
  if (held.includes(false)) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'docket-search-bench-'));
try {
  await main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
