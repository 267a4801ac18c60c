/*
 * node tests/bench/capture/note-add.mjs [NOTES] [TIMES]
 *
 * Main's part of saving a note, without windows: `note.add` through the calls of the app, in a notebook with NOTES notes
 * (100,000), TIMES times (280) with nothing else going on, and as often while the notebook is compacted, with pauses of
 * up to 20 ms. Says how long it took until the disk said that it has the note, until main has it too, and until the answer, and how much of
 * the processor it used. Beside it, before each one, a write and fdatasync of as many bytes that hold up everything else, which is the least
 * there is and what the bar is of; and after a pause of its own the same with `FileHandle`, which is the least that
 * whoever may hold up nothing can do in the usual way. Wants a quiet computer; `node --cpu-prof` in front of it shows what takes
 * the time. Ends with 1 where the bar (p95 at most twice the append's, with nothing else going on) is not held.
 */
import { closeSync, fdatasyncSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { add, needOk, p, withDesk } from './figures.mjs';

const BAR = 2;
const WARM_UP = 600;
const MOST_PAUSE_MS = 20;

const [notes = 100_000, times = 280] = process.argv.slice(2).map(Number);

const line = (what, all) =>
  console.log(
    `${what}: p50 ${p(all, 0.5).toFixed(2)} ms, p95 ${p(all, 0.95).toFixed(2)} ms, most ${Math.max(...all).toFixed(2)} ms`,
  );

const journalBytes = (folder) =>
  readdirSync(join(folder, 'notes'))
    .filter((name) => name.includes('.journal.') && !name.endsWith('.tmp'))
    .reduce((sum, name) => sum + statSync(join(folder, 'notes', name)).size, 0);

/** A write and fdatasync of so many bytes (ms), as short as it can be. */
function appendOnce(file, bytes) {
  const text = Buffer.alloc(bytes, 'x');
  const before = performance.now();
  writeSync(file, text);
  fdatasyncSync(file);
  return performance.now() - before;
}

/** The same without holding anything up (ms): two trips to the runtime's pool of threads. */
async function appendBeside(handle, bytes) {
  const text = Buffer.alloc(bytes, 'x');
  const before = performance.now();
  await handle.write(text);
  await handle.datasync();
  return performance.now() - before;
}

const newTally = () => ({ durables: [], saves: [], walls: [], cpus: [], appends: [], besides: [] });

/** One append, one note, and after a pause one append of the other kind. */
async function addOnce(
  desk,
  { plain, handle, bytes, n },
  { durables, saves, walls, cpus, appends, besides },
) {
  appends.push(appendOnce(plain, bytes));
  const cpu = process.cpuUsage();
  const started = performance.now();
  needOk(await add(desk, n));
  walls.push(performance.now() - started);
  saves.push(desk.savedMs() - started);
  // What took the old way, without the thread, is known to be there no sooner than main has it.
  durables.push(Math.max(desk.durableMs() - started, 0) || desk.savedMs() - started);
  const used = process.cpuUsage(cpu);
  cpus.push((used.user + used.system) / 1000);
  await wait(Math.random() * MOST_PAUSE_MS);
  besides.push(await appendBeside(handle, bytes));
}

/** How many bytes of the journal a note takes. */
async function bytesOfOne(desk) {
  const before = journalBytes(desk.folder);
  needOk(await add(desk, 0));
  return journalBytes(desk.folder) - before;
}

async function whileCompacting(desk, ground, tally) {
  for (let n = 0; n < times;) {
    const compaction = { isOver: false, outcome: null };
    void desk.compact().then((outcome) => Object.assign(compaction, { isOver: true, outcome }));
    for (; !compaction.isOver; n += 1) {
      await wait(Math.random() * MOST_PAUSE_MS);
      await addOnce(desk, { ...ground, n }, tally);
    }
    needOk(compaction.outcome);
  }
}

function say(what, { durables, saves, walls, cpus, appends, besides }, bytes) {
  const ratioTo = (all, share) => p(durables, share) / p(all, share);
  const ratio = ratioTo(appends, 0.95);
  console.log(`\n${what}, ${walls.length} times`);
  line('  note.add until the disk has it', durables);
  line('  note.add until main has it too', saves);
  line('  note.add to its answer', walls);
  line('  processor time of the whole process until then', cpus);
  line(`  one write and fdatasync of ${bytes} bytes`, appends);
  line('  the same without holding anything up', besides);
  console.log(
    `  p95 ratio ${ratio.toFixed(2)}, p50 ratio ${ratioTo(appends, 0.5).toFixed(2)}, bar ${BAR}; ` +
      `to the second control p95 ${ratioTo(besides, 0.95).toFixed(2)}, p50 ${ratioTo(besides, 0.5).toFixed(2)}`,
  );
  return ratio;
}

const ratios = await withDesk(notes, async (desk, folder) => {
  await desk.searchable();
  for (let n = 0; n < WARM_UP; n += 1) needOk(await add(desk, n));
  needOk(await desk.compact());
  const bytes = await bytesOfOne(desk);
  const handle = await open(join(folder, 'beside'), 'a');
  const ground = { plain: openSync(join(folder, 'plain'), 'a'), handle, bytes };
  const [apart, beside] = [newTally(), newTally()];
  for (let n = 0; n < times; n += 1) {
    await wait(Math.random() * MOST_PAUSE_MS);
    await addOnce(desk, { ...ground, n }, apart);
  }
  await whileCompacting(desk, ground, beside);
  closeSync(ground.plain);
  await handle.close();
  return {
    apart: say(`With nothing else, ${desk.data.notes.size} notes`, apart, bytes),
    beside: say('While the notebook is compacted', beside, bytes),
  };
});
console.log(`\nload ${loadavg()[0].toFixed(1)}`);
const answer = process.env.DOCKET_BENCH_FIGURES;
if (answer !== undefined) writeFileSync(answer, JSON.stringify(ratios));
if (ratios.apart > BAR) process.exitCode = 1;
