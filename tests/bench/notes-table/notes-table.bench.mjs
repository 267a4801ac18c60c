// The table of all notes with 100,000 notes, its calls as main answers them. Run by hand, on a computer with nothing
// else to do: node tests/bench/notes-table/notes-table.bench.mjs [notes]
import { measureNotesTable } from './notes-table.mjs';

const P95_MS = 16;
const BLOCK_MS = 50;

const figures = await measureNotesTable(Number(process.argv[2] ?? 100_000));
console.log(
  JSON.stringify(
    figures,
    (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
    2,
  ),
);
const blocks = Object.values(figures.bulk).flatMap((figure) => figure.longestBlockMs ?? []);
if (Math.max(...Object.values(figures.rows.p95)) > P95_MS || Math.max(...blocks) > BLOCK_MS)
  process.exitCode = 1;
