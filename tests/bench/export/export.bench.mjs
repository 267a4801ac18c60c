// Every format over 100,000 notes, each in a process of its own, against limits (limits.mjs). Wants a computer with
// nothing else to do: node tests/bench/export/export.bench.mjs [notes] [format …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from '../bundle-for-node.mjs';
import { bundle, cell, inOwnProcess } from './bench-parts.mjs';
import { brokenBy, HELD_MS, limitsOf, pages, WORKED_MS } from './limits.mjs';
import { measureFormat } from './measure-format.mjs';

/**
 * So often a format is measured until it holds its limits: what a shared computer does beside it goes by, what a format
 * does itself comes every time. Each try is a row of the table.
 */
const TRIES = 3;

const [, script, ...args] = process.argv;

const HEADINGS =
  'format                         ms  cpu ms   least       ×  at most  MB RSS  objects  at most  MB file  worked  held';

function row({ format, where }, { ms, cpuMs, leastMs, ratio, rssMb, objectsMb, fileMb, workedMs, heldMs }) {
  const { times, mb } = limitsOf(format, where);
  const name = where === 'here' ? format : `${format} in its thread`;
  const time = `${cell(ms, 9)}${cell(cpuMs, 8)}${cell(leastMs, 8)}${cell(ratio, 7, 1)}×${cell(times, 8)}×`;
  const memory = mb === null ? ''.padStart(26) : `${cell(rssMb, 8)}${cell(objectsMb, 9)}${cell(mb, 9)}`;
  return `${name.padEnd(24)}${time}${memory}${cell(fileMb, 9, 1)}${cell(workedMs, 8)}${cell(heldMs, 6)}`;
}

/** Measures a format, again while it does not hold; whether it held in the end. */
function holds(one, count, folder) {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const figures = inOwnProcess(`${one.format}:${one.where}`, count, { script, folder });
    const broken = brokenBy(one, figures);
    if (figures.notes === 0) broken.push('no note was written');
    console.log(row(one, figures) + (broken.length === 0 ? '' : `  NOT HELD: ${broken.join('; ')}`));
    if (broken.length === 0) return true;
  }
  return false;
}

async function main() {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'docket-export-bench-'));
  try {
    await bundle('tests/bench/export/parts.ts', folder);
    await bundleForNode(folder, { 'page-worker': resolve('src/main/exporting/page-worker.ts') }, 'cjs');
    const { exportFormats } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
    const wanted = exportFormats
      .map(({ id }) => id)
      .filter((id) => id !== 'pdf' && (args.length < 2 || args.slice(1).includes(id)));
    if (wanted.length === 0) throw new Error('no such format');
    console.log(
      `${count} notes, each format in a process of its own; × is against the least that any export has to do\n\n${HEADINGS}`,
    );
    const failed = wanted
      .flatMap((format) =>
        (pages.includes(format) ? ['here', 'apart'] : ['here']).map((where) => ({ format, where })),
      )
      .filter((one) => !holds(one, count, folder));
    console.log(
      `\nmain works at most ${WORKED_MS} ms without a turn for others, and is held up at most ${HELD_MS} ms with the engine's own sweeping`,
    );
    console.log(
      failed.length === 0
        ? 'every limit is held'
        : `NOT HELD: ${failed.map(({ format }) => format).join(', ')}`,
    );
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (args[0] === '--one') {
  const [, named, count, folder] = args;
  const [format, where] = named.split(':');
  console.log(JSON.stringify(await measureFormat(format, Number(count), { folder, where })));
} else {
  if (resolve(script) !== fileURLToPath(import.meta.url)) throw new Error('run it as a script');
  await main();
}
