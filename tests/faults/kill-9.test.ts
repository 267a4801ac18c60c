import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBackup } from '../../src/main/backup/read-backup.ts';
import { openNotebookWith } from '../../src/main/notebook/open-notebook.ts';
import { readBackupName } from '../../src/shared/domain/backup/backup-name.ts';
import { bundle, startWriter, type Bundle } from './children.ts';
import { foundIn, Ledger } from './ledger.ts';
import { oneTry, scale } from './scale.ts';
import type { WriterOptions } from './writer.ts';

const LANES = 2;
const KILLS_PER_FOLDER = 10;
const SCHEMA_1 = join(import.meta.dirname, '../unit/notebook-store/schema-1');

/** What the child is at when it is killed. */
type Moment = 'opening' | 'writing' | 'closing';
const moments: readonly Moment[] = ['writing', 'opening', 'writing', 'closing', 'writing'];

interface Tally {
  readonly kills: Record<Moment, number>;
  acknowledged: number;
  upgradesCutShort: number;
  /** Halves of backups that a kill left; the next start has to remove them (`leftovers`). */
  backupsCutShort: number;
  backups: number;
  readonly lost: string[];
  readonly strange: string[];
  readonly unreadable: string[];
  readonly leftovers: string[];
}

let writer: Bundle;
beforeAll(async () => {
  writer = await bundle('writer');
});
afterAll(() => writer.remove());

interface Lane {
  readonly folder: string;
  readonly mix: WriterOptions['mix'];
  readonly ledger: Ledger;
  readonly tally: Tally;
}

const how = { appVersion: '0.1.0', now: () => new Date() };

/** How files are called while they are not whole; a backup is `unfinished`, see `write-durably.ts`. */
const UNFINISHED = /\.(?:tmp|part|unfinished)$/u;

const leftoversIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => UNFINISHED.test(name));

/** Reads what a kill left, compares every record with what was promised, and writes nothing. */
const compare = async ({ folder, ledger, tally }: Lane): Promise<void> => {
  const opened = await openNotebookWith({})(folder, { ...how, readOnly: true });
  if (!opened.ok) {
    tally.unreadable.push(opened.error.message);
    return;
  }
  const { lost, strange } = ledger.judge(foundIn({ ...opened.value.data }));
  tally.lost.push(...lost);
  tally.strange.push(...strange);
};

/** The next start of the app, which tidies up: nothing may be different, and nothing unfinished may stay. */
const startAgain = async ({ folder, ledger, tally }: Lane): Promise<void> => {
  const opened = await openNotebookWith({})(folder, how);
  if (!opened.ok || opened.value.mode.mode !== 'writable') {
    tally.unreadable.push(JSON.stringify(opened.ok ? opened.value.mode : opened.error));
    return;
  }
  const { lost, strange } = ledger.judge(foundIn({ ...opened.value.data }));
  tally.lost.push(...lost);
  tally.strange.push(...strange);
  const bad = opened.value.recovery.damaged.filter((damage) => damage.lost !== null && damage.lost > 0);
  tally.unreadable.push(...bad.map(({ reason }) => reason));
  tally.leftovers.push(...(await leftoversIn(folder)));
  await opened.value.close();
};

/** The wait is the fault itself: a moment that nobody chose. */
const killAt = async ({ folder, ledger, tally, mix }: Lane, moment: Moment): Promise<void> => {
  const options: WriterOptions = {
    store: 'notebook',
    folder,
    mix,
    lanes: 1,
    compactAfter: 60,
    isLocked: true,
    closeAfter: moment === 'closing' ? 10 + Math.floor(Math.random() * 60) : null,
  };
  const child = startWriter(writer.path, options, ledger);
  const signal = { opening: 'begun', writing: 'ready', closing: 'closing' } as const;
  await child.reached(signal[moment]);
  await wait(Math.random() * { opening: 25, writing: 90, closing: 12 }[moment]);
  await child.kill();
  tally.kills[moment] += 1;
};

/** A notebook that Docket 0.1.0 wrote; the first start of this one takes it up to the schema of today. */
const beginWithSchema1 = async ({ folder, ledger }: Lane): Promise<void> => {
  for (const name of await readdir(SCHEMA_1))
    await copyFile(join(SCHEMA_1, name), join(folder, name.slice(0, -5)));
  const before = await openNotebookWith({ schema: 1, upgradeSteps: new Map() })(folder, {
    ...how,
    readOnly: true,
  });
  if (!before.ok) throw new Error(before.error.message);
  ledger.begin(foundIn({ ...before.value.data }));
};

const oneKill = async (lane: Lane, moment: Moment): Promise<void> => {
  await killAt(lane, moment);
  await compare(lane);
  lane.tally.backupsCutShort += (await leftoversIn(lane.folder)).filter((name) =>
    name.endsWith('.unfinished'),
  ).length;
  if (Math.random() < 0.5) await startAgain(lane);
};

const oneFolder = async (
  tally: Tally,
  kind: Pick<Lane, 'mix'> & { readonly isOld: boolean },
): Promise<void> => {
  const folder = join(await mkdtemp(join(tmpdir(), 'docket-kill-')), 'notes');
  await mkdir(folder);
  const lane: Lane = { folder, mix: kind.mix, ledger: new Ledger(), tally };
  if (kind.isOld) {
    await beginWithSchema1(lane);
    await killAt(lane, 'opening');
    if ((await leftoversIn(folder)).length > 0) tally.upgradesCutShort += 1;
    await compare(lane);
  }
  for (let kill = kind.isOld ? 1 : 0; kill < KILLS_PER_FOLDER; kill += 1) {
    await oneKill(lane, moments[kill % moments.length] ?? 'writing');
  }
  await startAgain(lane);
  await checkBackups(lane);
  tally.acknowledged += lane.ledger.acknowledged;
  expect(lane.ledger.refused).toEqual([]);
  await rm(join(folder, '..'), { recursive: true, force: true });
};

/** A backup that has its name is whole, whenever its maker was killed. */
const checkBackups = async ({ folder, tally }: Lane): Promise<void> => {
  const names = await readdir(join(folder, 'backups')).catch(() => []);
  for (const name of names.filter((each) => readBackupName(each) !== null)) {
    const read = await readBackup(join(folder, 'backups', name));
    if (!read.ok) tally.unreadable.push(read.error.message);
    tally.backups += 1;
  }
};

const lane = async (tally: Tally): Promise<void> => {
  const folders = Math.ceil(scale.kills / LANES / KILLS_PER_FOLDER);
  for (let done = 0; done < folders; done += 1) {
    await oneFolder(tally, { mix: done % 3 === 2 ? 'restoring' : 'everything', isOld: done % 2 === 0 });
  }
};

test(
  `kill -9 at ${String(scale.kills)} random moments of opening, upgrading, changing, undoing, compacting, backing up, restoring and closing loses nothing acknowledged`,
  oneTry,
  async () => {
    const tally: Tally = {
      kills: { opening: 0, writing: 0, closing: 0 },
      acknowledged: 0,
      upgradesCutShort: 0,
      backupsCutShort: 0,
      backups: 0,
      lost: [],
      strange: [],
      unreadable: [],
      leftovers: [],
    };
    await Promise.all(Array.from({ length: LANES }, () => lane(tally)));
    console.info(`kill -9: ${JSON.stringify(tally)}`);
    expect(tally).toMatchObject({ lost: [], strange: [], unreadable: [], leftovers: [] });
    expect(tally.kills.opening + tally.kills.writing + tally.kills.closing).toBeGreaterThanOrEqual(
      scale.kills,
    );
    expect(tally.acknowledged).toBeGreaterThan(scale.kills * 5);
  },
);
