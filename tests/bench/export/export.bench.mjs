// Every format over 100,000 notes, each in a process of its own. Run by hand, on a computer with nothing else to do:
// node tests/bench/export/export.bench.mjs [notes] [format …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, cell, inOwnProcess, inputOf, MB, timed } from './bench-parts.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

/** What a text format may take: time, and memory above what the notes themselves need. */
const LIMIT_MS = 3_000;
const LIMIT_MB = 300;
/** How long the window may be held up. */
const BLOCK_MS = 20;

const [, script, ...args] = process.argv;

/** Notes with a key press in most of them, some with a range and a quote, as viewers take them. */
function notesOf(count) {
  return sampleNotes(count).notes.map((note, at) => ({
    ...note,
    ...(note.filmMs !== null && at % 7 === 0 ? { endMs: note.filmMs + 9_000 } : {}),
    ...(at % 4 === 0 ? { quote: `“${note.text.slice(0, 60)}”` } : {}),
    raw:
      note.filmMs === null
        ? note.raw
        : {
            timed: true,
            wallIso: note.raw.wallIso,
            instantMs: note.filmMs + 3_000,
            leadInMs: 3_000,
            source: 'manual',
            plusMinusMs: 412.5,
          },
  }));
}

/**
 * Looks at the memory again and again and gives the most that was seen above the start, in MB: what the process takes
 * of the computer, and what its objects take, rubbish that nobody swept up yet included. Making the notes has left the
 * process larger than it needs to be, so the first number alone would flatter.
 */
function watchMemory() {
  globalThis.gc();
  const now = () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, objects: heapUsed + external };
  };
  const before = now();
  const peak = { ...before };
  const look = () => {
    const { rss, objects } = now();
    peak.rss = Math.max(peak.rss, rss);
    peak.objects = Math.max(peak.objects, objects);
  };
  const clock = setInterval(look, 5);
  return () => {
    look();
    clearInterval(clock);
    return { rssMb: (peak.rss - before.rss) / MB, objectsMb: (peak.objects - before.objects) / MB };
  };
}

async function measure(format, count, folder) {
  const { exportNotes } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
  const input = inputOf(notesOf(count));
  const path = join(folder, 'notes.out');
  await exportNotes({ format, input: { ...input, notes: input.notes.slice(0, 2_000) }, path });
  const plain = await timed(() => JSON.stringify(input.notes).length);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const peak = watchMemory();
  delay.enable();
  const { ms, cpuMs, value } = await timed(() => exportNotes({ format, input, path }));
  delay.disable();
  if (!value.ok) throw new Error(value.error.message);
  const { notes, bytes } = value.value;
  return { ms, cpuMs, plainMs: plain.ms, ...peak(), fileMb: bytes / MB, blockMs: delay.max / 1e6, notes };
}

function row(format, { ms, cpuMs, plainMs, rssMb, objectsMb, fileMb, blockMs }) {
  return `${format.padEnd(22)}${cell(ms, 9)}${cell(cpuMs, 8)}${cell(ms / plainMs, 9, 1)}×${cell(rssMb, 10)}${cell(objectsMb, 12)}${cell(fileMb, 10, 1)}${cell(blockMs, 11)}`;
}

async function main() {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'docket-export-bench-'));
  try {
    await bundle('tests/bench/export/parts.ts', folder);
    const { exportFormats } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
    const wanted = exportFormats.filter(
      ({ id }) => id !== 'pdf' && (args.length < 2 || args.slice(1).includes(id)),
    );
    console.log(
      `${count} notes, each format in a process of its own; × is against JSON.stringify of the same notes\n`,
    );
    console.log(
      `${'format'.padEnd(22)}       ms  cpu ms  /stringify  MB of RSS  of objects   MB file   block ms`,
    );
    for (const { id, extension } of wanted) {
      const measured = inOwnProcess(id, count, { script, folder });
      console.log(row(id, measured));
      const isText = !['zip', 'epub', 'docx'].includes(extension);
      if (isText && (measured.ms > LIMIT_MS || Math.max(measured.rssMb, measured.objectsMb) > LIMIT_MB))
        process.exitCode = 1;
      if (measured.blockMs > BLOCK_MS) process.exitCode = 1;
    }
    console.log(
      `\nat most ${LIMIT_MS} ms and ${LIMIT_MB} MB for a text, and ${BLOCK_MS} ms without a turn for others`,
    );
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
