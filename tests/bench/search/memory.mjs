// What the search of 100,000 notes keeps in memory: a process of its own, started with --expose-gc by the bench.
// Arguments: the bundled parts, the bundled worker, notes, lines. Prints JSON, MB.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sampleLines, sampleNotes } from './sample-notes.mjs';

const [partsPath, worker, notesCount, linesCount] = process.argv.slice(2);
const MB = 2 ** 20;

async function memory() {
  for (let at = 0; at < 5; at += 1) {
    globalThis.gc();
    await setTimeout(100);
  }
  const rollup = readFileSync('/proc/self/smaps_rollup', 'utf8');
  const { rss, heapUsed } = process.memoryUsage();
  const pss = Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1]) * 1024;
  return { rss: rss / MB, pss: pss / MB, heapOfMain: heapUsed / MB };
}

const { searchOfApp, lineToWorker, openPack, everything } = await import(pathToFileURL(partsPath).href);
const pack = await openPack(resolve('data/titles/the-justice-project'));
const sample = sampleNotes(Number(notesCount));
const lines = sampleLines(sample, Number(linesCount));
const lineIds = new Set(lines.map(({ id }) => id));
const all = new Map(sample.notes.map((note) => [note.id, note]));
const none = new Map();
const searchOf = (notes, found) =>
  searchOfApp({
    pack,
    data: () => ({ notes }),
    viewer: () => everything,
    lines: () => ({ stamp: 'bench', lines: found, has: (id) => lineIds.has(id) }),
    start: (names, onGone) => lineToWorker(worker, names, onGone),
  });

const without = await memory();
const empty = searchOf(none, []);
await empty.query({ text: 'parole', limit: 1 });
await empty.which('parole');
const withEmpty = await memory();
await empty.close();
const search = searchOf(all, lines);
await search.which('parole');
for (let at = 0; at < 200; at += 1)
  await search.query({ text: `${sample.pick()} ${sample.rare()}`, limit: 20 });
const full = await memory();
await search.close();
const letGo = await memory();
console.log(JSON.stringify({ without, withEmpty, full, letGo }));
