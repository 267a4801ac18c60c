import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { alsoInProblem, chooseAlsoIn } from '../../../src/main/backup/also-in.ts';
import { backUpIfOwed, startAutoBackups } from '../../../src/main/backup/auto-backup.ts';
import { recall, remember } from '../../../src/main/backup/backup-memory.ts';
import { backupsFolder, memoryFile, transcriptsFolder } from '../../../src/main/backup/backup-place.ts';
import { listBackups } from '../../../src/main/backup/list-backups.ts';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import type { Notebook } from '../../../src/main/notebook/open-notebook.ts';
import { freshHome, fullNotebook, noteOf, save, type Home } from './backup-desk.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-02T12:00:00.000Z');

const opened: { readonly home: Home; readonly notebook: Notebook }[] = [];
afterEach(async () => {
  for (const { home, notebook } of opened.splice(0)) {
    await notebook.close();
    await home.remove();
  }
});

/** A data folder whose clock the test moves. */
const begin = async () => {
  const clock = { ms: START };
  const home = await freshHome(() => new Date(clock.ms));
  const notebook = await home.open();
  opened.push({ home, notebook });
  const parts = { place: home.place, notebook, settings: () => '{}', told: () => undefined };
  const names = async (): Promise<readonly string[]> => (await readdir(backupsFolder(home.place))).toSorted();
  return { clock, home, notebook, parts, names };
};

const writeNote = (notebook: Notebook, id: string): Promise<void> =>
  save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf(id) } }]);

test('one a day, while something happens: after forty days there are seven days and two older weeks', async () => {
  const { clock, notebook, parts, names } = await begin();
  for (let day = 0; day < 40; day += 1) {
    clock.ms = START + day * DAY_MS;
    await writeNote(notebook, `day-${day}`);
    clock.ms += 60_000;
    expect((await backUpIfOwed(parts))?.ok).toBe(true);
    clock.ms += 60_000;
    expect(await backUpIfOwed(parts)).toBeNull();
  }
  expect((await names()).map((name) => name.slice(7, 17))).toEqual([
    '2026-11-22',
    '2026-11-29',
    '2026-12-05',
    '2026-12-06',
    '2026-12-07',
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
  ]);
});

test('a day on which nothing happened makes none and pushes none out', async () => {
  const { clock, notebook, parts, names } = await begin();
  await writeNote(notebook, 'only');
  for (let day = 0; day < 9; day += 1) {
    clock.ms = START + day * DAY_MS + 60_000;
    const made = await backUpIfOwed(parts);
    expect(made?.ok === true && made.value.isKept).toBe(day === 0);
  }
  expect(await names()).toHaveLength(1);
});

test('what has not changed is packed once a day and not at every look; a transcript counts', async () => {
  const { clock, home, notebook, parts } = await begin();
  await writeNote(notebook, 'only');
  clock.ms += 60_000;
  await backUpIfOwed(parts);
  clock.ms += DAY_MS;
  const looks = async (): Promise<readonly (boolean | null)[]> => {
    const packed: (boolean | null)[] = [];
    for (let look = 0; look < 3; look += 1) {
      clock.ms += 600_000;
      const made = await backUpIfOwed(parts);
      packed.push(made?.ok === true ? made.value.isKept : null);
    }
    return packed;
  };
  expect(await looks()).toEqual([false, null, null]);
  await mkdir(transcriptsFolder(home.place), { recursive: true });
  await writeFile(join(transcriptsFolder(home.place), 'state.json'), '{}');
  expect(await looks()).toEqual([true, null, null]);
  clock.ms += DAY_MS;
  expect(await looks()).toEqual([false, null, null]);
});

test('none of a notebook that nobody has touched, none in the middle of writing', async () => {
  const { clock, notebook, parts } = await begin();
  expect(await backUpIfOwed(parts)).toBeNull();
  await writeNote(notebook, 'now');
  expect(await backUpIfOwed(parts)).toBeNull();
  clock.ms += 30_000;
  expect((await backUpIfOwed(parts))?.ok).toBe(true);
});

test('none of a notebook that was found damaged, and none of one that is only read', async () => {
  const { clock, home, notebook, parts } = await begin();
  await save(notebook, fullNotebook);
  await notebook.close();
  const journals = (await readdir(home.place.notes)).filter((name) => name.startsWith('notes.'));
  for (const name of journals) {
    const path = join(home.place.notes, name);
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    await writeFile(path, bytes);
  }
  clock.ms += DAY_MS;
  const damaged = await home.open();
  expect(damaged.recovery.damaged.length).toBeGreaterThan(0);
  expect(await backUpIfOwed({ ...parts, notebook: damaged })).toBeNull();
  const second = await home.open();
  expect(second.mode.mode).toBe('read-only');
  expect(await backUpIfOwed({ ...parts, notebook: second })).toBeNull();
  await second.close();
  await damaged.close();
});

test('the timer looks, makes one, and stops', async () => {
  const { clock, notebook, parts } = await begin();
  await writeNote(notebook, 'a');
  clock.ms += 60_000;
  const told = vi.fn();
  const times = { firstAfterMs: 1, everyMs: 60_000, quietMs: 20_000, stopMs: 3_000 };
  const auto = startAutoBackups({ ...parts, told, times });
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  await auto.stop();
  expect(told.mock.calls[0]?.[0]).toMatchObject({ ok: true, value: { isKept: true } });
});

test('a second folder gets a copy of each, loses only what this data folder made, and is never made again', async () => {
  const { clock, home, notebook, parts } = await begin();
  const folder = join(home.home, 'disk');
  await mkdir(folder);
  const stranger = 'docket-2020-01-01T00-00-00-000Z-auto-ffffffff.zip';
  await writeFile(join(folder, stranger), 'of another computer');
  const alsoIn = await chooseAlsoIn(home.place, folder);
  if (!alsoIn.ok) throw new Error(alsoIn.error.message);
  await remember(home.place, { ...(await recall(home.place)), alsoIn: alsoIn.value });
  for (let day = 0; day < 12; day += 1) {
    clock.ms = START + day * DAY_MS;
    await writeNote(notebook, `day-${day}`);
    clock.ms += 60_000;
    await backUpIfOwed(parts);
  }
  const copies = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  expect(copies).toContain(stranger);
  expect(copies.toSorted()).toEqual([stranger, ...(await readdir(backupsFolder(home.place)))].toSorted());
  const { backups } = await listBackups(home.place);
  expect(backups.filter(({ where }) => where === 'both')).toHaveLength(copies.length - 1);

  await rm(folder, { recursive: true });
  await writeNote(notebook, 'more');
  const made = await makeBackup(home.place, { data: notebook.data, settings: null }, 'hand');
  expect(made.ok && made.value.alsoFailed?.message).toContain('is not there');
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
  await mkdir(folder);
  expect(await alsoInProblem(home.place, alsoIn.value)).toContain('is not there');
});

test('a broken memory gets another name, so that nothing made before is ever removed', async () => {
  const { home } = await begin();
  const before = await recall(home.place);
  await writeFile(memoryFile(home.place), '{ broken');
  const after = await recall(home.place);
  expect(after.home).not.toBe(before.home);
  expect(await recall(home.place)).toEqual(after);
});
