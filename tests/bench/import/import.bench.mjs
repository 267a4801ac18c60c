// Every format that comes back whole, over 100,000 notes: reading a file may take at most twice as much time of the
// processor as writing it.
// Each in a process of its own. Run by hand, on a computer with nothing else to do:
// node tests/bench/import/import.bench.mjs [notes] [format …]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, cell, inOwnProcess, inputOf, MB, timed } from '../export/bench-parts.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

const FORMATS = [
  ...['json', 'zip', 'jsonl', 'markdown', 'vault', 'csv', 'html', 'webvtt', 'web-annotation', 'otio'],
];
/** How much longer than writing a file reading it may take. */
const LIMIT = 2;

const [, script, ...args] = process.argv;

/** What an import of this file costs, and that every note of it was really read. */
async function measure(format, count, folder) {
  const { exportNotes, readImport } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
  const input = inputOf(sampleNotes(count).notes);
  const path = join(folder, `notes.${format}`);
  const warm = { ...input, notes: input.notes.slice(0, 2_000) };
  const read = () => {
    const how = { format: null, columns: null, signal: new AbortController().signal };
    return readImport({ what: 'path', path }, how, () => undefined);
  };
  await exportNotes({ format, input: warm, path });
  await read();
  const written = await timed(() => exportNotes({ format, input, path }));
  if (!written.value.ok) throw new Error(written.value.error.message);
  globalThis.gc();
  const before = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const back = await timed(read);
  delay.disable();
  if (!back.value.ok) throw new Error(back.value.error.message);
  const { notes, refused } = back.value.value.found;
  if (notes.length !== count || refused.length > 0)
    throw new Error(`${notes.length} of ${count} notes came back`);
  const rssMb = (process.memoryUsage().rss - before) / MB;
  return {
    exportMs: written.cpuMs,
    importMs: back.cpuMs,
    wallMs: back.ms,
    fileMb: statSync(path).size / MB,
    blockMs: delay.max / 1e6,
    rssMb,
  };
}

async function main() {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'docket-import-bench-'));
  try {
    await bundle('tests/bench/import/parts.ts', folder);
    console.log(`${count} notes, each format in a process of its own\n`);
    console.log(`${'format'.padEnd(16)}export ms  import ms   ratio   MB file  block ms  MB of RSS`);
    for (const format of FORMATS.filter((id) => args.length < 2 || args.slice(1).includes(id))) {
      const { exportMs, importMs, fileMb, blockMs, rssMb } = inOwnProcess(format, count, { script, folder });
      const times = importMs / exportMs;
      const cells = [
        cell(exportMs, 9),
        cell(importMs, 11),
        cell(times, 8, 2),
        cell(fileMb, 10, 1),
        cell(blockMs, 10),
      ];
      console.log(`${format.padEnd(16)}${cells.join('')}${cell(rssMb, 11)}`);
      if (times > LIMIT) process.exitCode = 1;
    }
    console.log(`\nat most ${LIMIT} times as long as writing`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (args[0] === '--one') {
  const [, format, count, folder] = args;
  console.log(JSON.stringify(await measure(format, Number(count), folder)));
} else {
  if (resolve(script) !== fileURLToPath(import.meta.url)) throw new Error('run it as a script');
  await main();
}
