import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import { bundle, startWriter, type Bundle } from './children.ts';

const KILLS = 200;
const LANES = 2;
const KILLS_PER_FOLDER = 20;
const WRITERS = '8';
const COMPACT_AFTER = '40';

interface Tally {
  kills: number;
  acknowledged: number;
  lost: string[];
  unreadable: string[];
  leftovers: string[];
  snapshots: number;
}

let writer: Bundle;
beforeAll(async () => {
  writer = await bundle('writer');
});
afterAll(() => writer.remove());

/** Opens the folder as the next start of the app would, and looks for what was promised. */
const inspect = async (folder: string, promised: ReadonlySet<string>, tally: Tally): Promise<void> => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok || opened.value.mode.mode !== 'writable') {
    tally.unreadable.push(JSON.stringify(opened.ok ? opened.value.mode : opened.error));
    return;
  }
  const { data, recovery } = opened.value;
  tally.lost.push(...Array.from(promised).filter((id) => !data.notes.has(id)));
  tally.unreadable.push(
    ...recovery.damaged.filter(({ lost }) => lost !== null && lost > 0).map(({ reason }) => reason),
  );
  const names = await readdir(folder);
  tally.leftovers.push(...names.filter((name) => name.endsWith('.tmp')));
  tally.snapshots += names.filter((name) => name.startsWith('notes.snapshot.')).length;
  await opened.value.close();
};

interface Lane {
  readonly folder: string;
  readonly promised: Set<string>;
  readonly tally: Tally;
}

/** The wait is the fault itself: a moment that nobody chose. */
const killOnce = async ({ folder, promised, tally }: Lane, prefix: string): Promise<void> => {
  const child = startWriter(writer.path, ['notebook', folder, prefix, WRITERS, COMPACT_AFTER]);
  await child.ready;
  await wait(2 + Math.random() * 60);
  child.process.kill('SIGKILL');
  await child.gone;
  for (const id of child.acknowledged) promised.add(id);
  tally.kills += 1;
  tally.acknowledged += child.acknowledged.length;
  await inspect(folder, promised, tally);
};

const lane = async (name: number, tally: Tally): Promise<void> => {
  for (let done = 0; done < KILLS / LANES; done += KILLS_PER_FOLDER) {
    const folder = await mkdtemp(join(tmpdir(), 'docket-kill-'));
    const promised = new Set<string>();
    for (let kill = 0; kill < KILLS_PER_FOLDER; kill += 1) {
      await killOnce({ folder, promised, tally }, `${String(name)}-${String(done + kill)}`);
    }
    await rm(folder, { recursive: true, force: true });
  }
};

test(`kill -9 at ${String(KILLS)} random moments loses no acknowledged note`, async () => {
  const tally: Tally = { kills: 0, acknowledged: 0, lost: [], unreadable: [], leftovers: [], snapshots: 0 };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index, tally)));
  console.info(`kill -9: ${String(tally.kills)} kills, ${String(tally.acknowledged)} notes acknowledged`);
  expect(tally).toMatchObject({ kills: KILLS, lost: [], unreadable: [], leftovers: [] });
  expect(tally.acknowledged).toBeGreaterThan(KILLS * 5);
  expect(tally.snapshots).toBeGreaterThan(KILLS);
});
