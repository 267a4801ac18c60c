import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBackup } from '../../src/main/backup/make-backup.ts';
import { readBackup } from '../../src/main/backup/read-backup.ts';
import { writeBackup } from '../../src/main/backup/write-backup.ts';
import { nodeIo } from '../../src/main/notebook/io.ts';
import { openNotebook, type Notebook } from '../../src/main/notebook/open-notebook.ts';
import { readBackupName } from '../../src/shared/domain/backup/backup-name.ts';
import { manyNotes } from './backup-notes.ts';
import { bundle, type Bundle } from './children.ts';

/** Kills of each sort; more with DOCKET_BACKUP_KILLS. */
const KILLS = Number(process.env['DOCKET_BACKUP_KILLS'] ?? 25);
const NOTES = 400;

let writer: Bundle;
const folders: string[] = [];
beforeAll(async () => {
  writer = await bundle('backup-writer');
});
afterAll(async () => {
  await writer.remove();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const freshFolder = async (): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'docket-backup-kill-'));
  folders.push(home);
  return join(home, 'notes');
};

const placeOf = (notes: string) => ({
  io: nodeIo,
  notes,
  app: 'Docket test',
  now: () => new Date(),
  timeZone: 'UTC',
});

const open = async (folder: string): Promise<Notebook> => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  if (opened.value.mode.mode !== 'writable') throw new Error(opened.value.mode.because.message);
  return opened.value;
};

const fill = async (folder: string, prefix: string): Promise<void> => {
  const notebook = await open(folder);
  const saved = await notebook.commit(manyNotes(prefix, NOTES));
  if (!saved.ok) throw new Error(saved.error.message);
  await notebook.close();
};

/** A child, and what it said so far. */
function start(words: readonly string[]) {
  const child = spawn(process.execPath, [writer.path, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const heard = (what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        if (line.startsWith(what)) resolve();
      });
      void gone.then(() => reject(new Error(`It never said ${what}: ${complaint}`)));
    });
  const kill = async (): Promise<readonly string[]> => {
    child.kill('SIGKILL');
    await gone;
    if (complaint !== '') throw new Error(complaint);
    return said;
  };
  return { heard, kill };
}

/** How long (ms) it takes on this computer now from `ready` until a child says `what`. */
async function timeUntil(what: string, words: readonly string[]): Promise<number> {
  const child = start(words);
  const done = child.heard(what);
  await child.heard('ready');
  const since = performance.now();
  await done;
  const took = performance.now() - since;
  await child.kill();
  return took;
}

/** What a child said until it was killed, `afterMs` after it said `ready`. The wait is the fault: a moment nobody chose. */
async function killed(words: readonly string[], afterMs: number): Promise<readonly string[]> {
  const child = start(words);
  await child.heard('ready');
  await wait(afterMs);
  return child.kill();
}

const named = (said: readonly string[], what: string): readonly string[] =>
  said.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));

/** Every file that has the name of a backup, with the ids in it; a half one would throw. */
async function backupsIn(folder: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>();
  const names = await readdir(join(folder, 'backups')).catch((): readonly string[] => []);
  for (const name of names.filter((one) => readBackupName(one) !== null)) {
    const read = await readBackup(join(folder, 'backups', name));
    if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
    found.set(name, new Set(read.value.data.notes.keys()));
  }
  return found;
}

test(`kill -9 at ${String(KILLS)} moments of making backups: no half one, nothing lost, nothing left behind`, async () => {
  const folder = await freshFolder();
  await fill(folder, 'a');
  const takesMs = await timeUntil('backup', ['backup', folder, 'first']);
  const promised: string[] = [];
  const made: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await killed(['backup', folder, `m${String(kill)}`], Math.random() * 2 * takesMs);
    promised.push(...named(said, 'note'));
    made.push(...named(said, 'backup'));
    const found = await backupsIn(folder);
    expect(made.filter((name) => !found.has(name))).toEqual([]);
    const notebook = await open(folder);
    expect(promised.filter((id) => !notebook.data.notes.has(id))).toEqual([]);
    expect(notebook.recovery.damaged.filter(({ lost }) => lost !== null && lost > 0)).toEqual([]);
    await notebook.close();
  }
  const notebook = await open(folder);
  const last = await makeBackup(placeOf(folder), { data: notebook.data, settings: null }, 'hand');
  expect(last.ok).toBe(true);
  await notebook.close();
  const names = await readdir(join(folder, 'backups'));
  expect(names.filter((name) => readBackupName(name) === null)).toEqual([]);
  console.info(
    `kill -9 of backups: ${String(KILLS)} kills, ${String(made.length)} backups, ${String(promised.length)} notes`,
  );
  expect(made.length).toBeGreaterThan(0);
});

/** A backup of another notebook to be put back. */
async function otherBackup(): Promise<string> {
  const folder = await freshFolder();
  await fill(folder, 'b');
  const notebook = await open(folder);
  const path = join(folder, '..', 'b.zip');
  const written = await writeBackup(
    placeOf(folder),
    { data: notebook.data, settings: null },
    { path, kind: 'hand' },
  );
  if (!written.ok) throw new Error(written.error.message);
  await notebook.close();
  return path;
}

/** What must hold whenever a restore was killed: all of the old, or all of the new and the old as a backup. */
async function inspect(folder: string, said: readonly string[]): Promise<'old' | 'new'> {
  const notebook = await open(folder);
  const { data } = notebook;
  const count = (prefix: string): number =>
    [...data.notes.keys()].filter((id) => id.startsWith(`${prefix}-`)).length;
  const [old, fresh] = [count('a'), count('b')];
  expect([old, fresh]).toEqual(fresh > 0 ? [0, NOTES] : [NOTES, 0]);
  const kept = [...(await backupsIn(folder)).values()];
  const isSafe = (id: string): boolean => data.notes.has(id) || kept.some((ids) => ids.has(id));
  expect(named(said, 'note').filter((id) => !isSafe(id))).toEqual([]);
  if (fresh > 0) expect(kept.some((ids) => ids.has('a-0') && ids.has(`a-${String(NOTES - 1)}`))).toBe(true);
  else expect(said).not.toContain('restored');
  expect(notebook.recovery.damaged.filter(({ lost }) => lost !== null && lost > 0)).toEqual([]);
  await notebook.close();
  return fresh > 0 ? 'new' : 'old';
}

test(`kill -9 at ${String(KILLS)} moments of putting a backup back: all of the old or all of the new`, async () => {
  const archive = await otherBackup();
  const tried = await freshFolder();
  await fill(tried, 'a');
  const takesMs = await timeUntil('restored', ['restore', tried, 'm', archive]);
  const found: ('old' | 'new')[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = await freshFolder();
    await fill(folder, 'a');
    const spread = ((kill + Math.random()) / KILLS) * 1.5 * takesMs;
    const said = await killed(['restore', folder, 'm', archive], spread);
    found.push(await inspect(folder, said));
  }
  const count = (which: string): number => found.filter((one) => one === which).length;
  console.info(
    `kill -9 of restores: ${String(count('old'))} before, ${String(count('new'))} after the new notebook stood`,
  );
  expect(count('old')).toBeGreaterThan(0);
  expect(count('new')).toBeGreaterThan(0);
});
