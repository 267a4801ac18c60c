// The notebook on the disk beside what it could have been: lowdb's JSONFile, SQLite, a plain flushed append, JSON itself.
// Every figure is a ratio of two things measured in the same run. Run by hand, on a computer with nothing else to do:
// node tests/bench/storage/storage.bench.mjs [notes]; the last line is the figures as JSON.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median, percentile, shown } from '../app/figures.mjs';
import { bundleForNode } from '../bundle-for-node.mjs';
import { appending, enterToDurable } from './append.mjs';
import { msOf } from './controls.mjs';
import { how, inFolder, makeNotebook, must } from './notebooks.mjs';

const JOURNAL_LINES = 20_000;
const LOADS = 7;
const loadScript = fileURLToPath(new URL('load.mjs', import.meta.url));

async function bundle(folder) {
  await bundleForNode(folder, { parts: resolve('tests/bench/storage/parts.ts') });
  return join(folder, 'parts.mjs');
}

/** How long the app is held up while a snapshot of everything is written, against one JSON.stringify of it. */
async function compacting(parts, home, notes) {
  const folder = inFolder(home, 'compact');
  await makeNotebook(parts, folder, { notes });
  const notebook = must(await parts.openNotebookWith({})(folder, how));
  const whole = { notes: Object.fromEntries(notebook.data.notes) };
  const plain = [];
  const stalls = [];
  for (let run = 0; run < 3; run += 1) {
    plain.push(await msOf(() => JSON.stringify(whole).length));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    must(await notebook.compact());
    delay.disable();
    stalls.push(delay.max / 1e6);
  }
  await notebook.close();
  return [
    {
      id: 'A4',
      what: 'longest stall in a compaction / one JSON.stringify',
      value: median(stalls) / median(plain),
      atMost: 0.25,
    },
    { id: 'ms', what: 'longest stall in a compaction, ms', value: median(stalls) },
  ];
}

function loadOnce(...words) {
  const ran = spawnSync(process.execPath, [loadScript, ...words], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

/** Opening a big notebook with a long journal, against reading and parsing the same notes as one JSON file. */
async function loading(parts, partsPath, { home, notes }) {
  const folder = inFolder(home, 'load');
  const sample = await makeNotebook(parts, folder, { notes, after: JOURNAL_LINES });
  const plainPath = inFolder(home, 'plain.json');
  writeFileSync(
    plainPath,
    JSON.stringify({ notes: Object.fromEntries(sample.map((note) => [note.id, note])) }),
  );
  const times = { docket: [], plain: [] };
  for (let run = 0; run < LOADS; run += 1) {
    const docket = loadOnce('docket', partsPath, folder);
    const plain = loadOnce('plain', partsPath, plainPath);
    if (docket.notes !== plain.notes) throw new Error(`${docket.notes} and ${plain.notes} notes were loaded`);
    times.docket.push(docket.ms);
    times.plain.push(plain.ms);
  }
  return [
    {
      id: 'A5',
      what: 'load with 20,000 journal lines / JSON.parse of the same notes',
      value: median(times.docket) / median(times.plain),
      atMost: 1.5,
    },
    {
      id: 'A5',
      what: 'the same, least disturbed runs (no bar)',
      value: Math.min(...times.docket) / Math.min(...times.plain),
    },
    { id: 'ms', what: 'load, p50, ms', value: percentile(times.docket, 0.5) },
  ];
}

/** All figures for a notebook of so many notes; those with `atMost` have a bar. */
export async function storageFigures(notes) {
  const home = mkdtempSync(join(tmpdir(), 'docket-storage-bench-'));
  try {
    const partsPath = await bundle(home);
    const parts = await import(pathToFileURL(partsPath).href);
    return [
      ...(await appending(parts, home, notes)),
      ...(await compacting(parts, home, notes)),
      ...(await loading(parts, partsPath, { home, notes })),
      ...(await enterToDurable(parts, home, notes)),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const isOver = ({ value, atMost }) => atMost !== undefined && value !== undefined && value > atMost;

function print(figures) {
  for (const figure of figures) {
    const bar =
      figure.atMost === undefined ? '' : `at most ${figure.atMost}${isOver(figure) ? '  OVER' : ''}`;
    const value = figure.skipped === undefined ? shown(figure.value) : `SKIPPED: ${figure.skipped}`;
    const digits = figure.value < 0.1 ? figure.value.toPrecision(2) : value;
    console.log(`${figure.id.padEnd(6)}${figure.what.padEnd(66)}${String(digits).padStart(9)}   ${bar}`);
  }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const notes = Number(process.argv[2] ?? 100_000);
  const figures = await storageFigures(notes);
  print(figures);
  console.log(JSON.stringify({ bench: 'storage', notes, figures }));
  if (figures.some(isOver)) process.exitCode = 1;
}
