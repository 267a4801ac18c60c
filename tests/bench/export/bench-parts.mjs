// What the benches of exports and imports share: the bundle of the app's own code, a process for each format, the table.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleForNode } from '../bundle-for-node.mjs';

export const MB = 1024 * 1024;

/** Bundles what `entry` exports, the app's own code, into `parts.mjs` of the folder. */
export const bundle = (entry, folder) => bundleForNode(folder, { parts: resolve(entry) });

/** An export of these notes, as the app makes one. */
export const inputOf = (notes) => ({
  title: { id: 'the-justice-project', name: 'The Justice Project', shortName: 'Justice Project' },
  cases: [{ id: 'dawn-jackson', name: 'Dawn Jackson' }],
  notes,
  exportedAt: '2026-11-22T20:00:00.000Z',
  generator: 'Docket bench',
  options: { leadIn: 'applied', order: 'time' },
});

/** What the work takes: time that passes, and time of the processor, which other jobs on the computer hardly change. */
export async function timed(work) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1e3, value };
}

/** What the script itself prints as JSON when it measures one format, in a process of its own. */
export function inOwnProcess(format, count, { script, folder }) {
  const command = ['--expose-gc', script, '--one', format, String(count), folder];
  const ran = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${format}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

export const cell = (value, width, digits = 0) => value.toFixed(digits).padStart(width);
