// The table of all notes with 100,000 notes, its calls as main answers them. Run by hand, on a computer with nothing
// else to do: node tests/bench/notes-table/notes-table.bench.mjs [notes]
import { atPace, paceNow } from '../pace.mjs';
import { measureNotesTable } from './notes-table.mjs';

const P95_MS = 16;
const BLOCK_MS = 50;

// Before the notes are there: the work would be held up by sweeping among them.
const pace = paceNow();
const figures = await measureNotesTable(Number(process.argv[2] ?? 100_000));
const limits = { pace, p95Ms: atPace(P95_MS, pace), blockMs: atPace(BLOCK_MS, pace) };
console.log(
  JSON.stringify(
    { ...figures, limits },
    (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
    2,
  ),
);
const blocks = Object.values(figures.bulk).flatMap((figure) => figure.longestBlockMs ?? []);
if (Math.max(...Object.values(figures.rows.p95)) > limits.p95Ms || Math.max(...blocks) > limits.blockMs)
  process.exitCode = 1;
