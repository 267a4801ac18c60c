import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import { bundle, startWriter, type Bundle } from './children.ts';
import { readJsonFile } from './json-file-store.ts';
import { foundIn, Ledger, type Found, type Verdict } from './ledger.ts';
import { oneTry, scale } from './scale.ts';
import type { WriterOptions } from './writer.ts';

let writer: Bundle;
beforeAll(async () => {
  writer = await bundle('writer');
});
afterAll(() => writer.remove());

const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const home = await mkdtemp(join(tmpdir(), 'docket-two-'));
  try {
    const folder = join(home, 'notes');
    await mkdir(folder);
    return await use(folder);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

const optionsOf = (store: WriterOptions['store'], folder: string, isLocked: boolean): WriterOptions => ({
  store,
  folder,
  mix: 'own-notes',
  lanes: 2,
  compactAfter: 60,
  isLocked,
  closeAfter: null,
});

const readNotebook = async (folder: string): Promise<Found> => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  const bad = opened.value.recovery.damaged.filter(({ lost }) => lost !== null && lost > 0);
  const found = foundIn({ ...opened.value.data });
  await opened.value.close();
  expect(bad).toEqual([]);
  return found;
};

interface Run extends Verdict {
  readonly acknowledged: number;
}

/** Two processes write the same place for a while, and are killed. */
const runTogether = (store: WriterOptions['store'], locks: readonly boolean[]): Promise<Run> =>
  withFolder(async (folder) => {
    const ledger = new Ledger();
    const children = locks.map((isLocked) =>
      startWriter(writer.path, optionsOf(store, folder, isLocked), ledger),
    );
    await Promise.all(children.map((child) => child.reached('ready')));
    await wait(scale.sharedRunMs);
    await Promise.all(children.map((child) => child.kill()));
    const found = store === 'notebook' ? await readNotebook(folder) : await readJsonFile(folder);
    return { ...ledger.judge(found), acknowledged: ledger.acknowledged };
  });

const sumOf = (runs: readonly Run[]): { readonly acknowledged: number; readonly lost: number } => ({
  acknowledged: runs.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  lost: runs.reduce((sum, { lost }) => sum + lost.length, 0),
});

const times = async <T>(count: number, make: () => Promise<T>): Promise<readonly T[]> => {
  const made: T[] = [];
  for (let done = 0; done < count; done += 1) made.push(await make());
  return made;
};

test(
  `two writers without a lock lose nothing in ${String(scale.sharedRuns)} runs, where lowdb's own JSONFile loses ${String(scale.sharedLoses * 100)} % or more`,
  oneTry,
  async () => {
    const unlocked = await times(scale.sharedRuns, () => runTogether('notebook', [false, false]));
    const besideLocked = await times(scale.sharedRuns, () => runTogether('notebook', [true, false]));
    const control = await times(scale.sharedRuns, () => runTogether('lowdb-json-file', [false, false]));
    console.info(
      `two writers: ${JSON.stringify({ unlocked: sumOf(unlocked), besideLocked: sumOf(besideLocked), control: sumOf(control) })}`,
    );
    for (const { lost, strange } of [...unlocked, ...besideLocked]) expect([...lost, ...strange]).toEqual([]);
    expect(sumOf(unlocked).acknowledged).toBeGreaterThan(50);
    expect(sumOf(control).lost).toBeGreaterThan(sumOf(control).acknowledged * scale.sharedLoses);
  },
);

/** One writer is always there while another is killed and started anew; every other folder has one with the lock. */
const overlap = (kills: number, isOneLocked: boolean): Promise<Run> =>
  withFolder(async (folder) => {
    const ledger = new Ledger();
    const start = (isLocked: boolean) =>
      startWriter(writer.path, optionsOf('notebook', folder, isLocked), ledger);
    let older = start(isOneLocked);
    let isOlderLocked = isOneLocked;
    for (let kill = 0; kill < kills; kill += 1) {
      await older.reached('begun');
      await wait(Math.random() * 40);
      const younger = start(isOneLocked && !isOlderLocked);
      await younger.reached('begun');
      await wait(Math.random() * 120);
      await older.kill();
      isOlderLocked = isOneLocked && !isOlderLocked;
      older = younger;
    }
    await older.kill();
    return { ...ledger.judge(await readNotebook(folder)), acknowledged: ledger.acknowledged };
  });

const KILLS_PER_FOLDER = 10;

test(`${String(scale.overlappingKills)} kills of writers that overlap lose nothing`, oneTry, async () => {
  let run = 0;
  const runs = await times(scale.overlappingKills / KILLS_PER_FOLDER, () =>
    overlap(KILLS_PER_FOLDER, (run += 1) % 2 === 0),
  );
  console.info(`overlapping kills: ${JSON.stringify(sumOf(runs))}`);
  for (const { lost, strange } of runs) expect([...lost, ...strange]).toEqual([]);
  expect(sumOf(runs).acknowledged).toBeGreaterThan(scale.overlappingKills);
});
