import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { backupsFolder, transcriptsFolder } from '../../../src/main/backup/backup-place.ts';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import { readBackup } from '../../../src/main/backup/read-backup.ts';
import { restoreWhole } from '../../../src/main/backup/restore-backup.ts';
import { canonicalHash, freshHome, fullNotebook, noteOf, save, type Home } from './backup-desk.ts';

const homes: Home[] = [];
afterEach(async () => {
  for (const home of homes.splice(0)) await home.remove();
});
const fresh = async (): Promise<Home> => {
  const home = await freshHome();
  homes.push(home);
  return home;
};

const mustRead = async (path: string) => {
  const read = await readBackup(path);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

const backUp = async (home: Home, settings: string | null = null) => {
  const notebook = await home.open();
  const made = await makeBackup(home.place, { data: notebook.data, settings }, 'hand');
  await notebook.close();
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
};

test('export, wipe, import: the same notebook, and transcripts byte for byte', async () => {
  const [from, to] = [await fresh(), await fresh()];
  const notebook = await from.open();
  await save(notebook, fullNotebook);
  const before = canonicalHash(notebook.data);
  await notebook.close();
  await mkdir(transcriptsFolder(from.place), { recursive: true });
  const words = Buffer.from([0xff, 0x00, 0x0a, 0x7b]);
  await writeFile(join(transcriptsFolder(from.place), 'one.json'), words);
  const made = await backUp(from, '{"theme":"dim"}');
  const file = join(to.home, 'moved.zip');
  await writeFile(file, await readFile(made.path));
  await from.remove();

  const read = await mustRead(file);
  expect(read.settings).toBe('{"theme":"dim"}');
  expect(read.manifest.counts).toMatchObject({ notes: 3, viewings: 1 });
  const there = await to.open();
  const restored = await restoreWhole(there, read, { place: to.place, settings: null });
  expect(restored).toEqual({ ok: true, value: { name: null } });
  expect(canonicalHash(there.data)).toBe(before);
  await there.close();
  const again = await to.open();
  expect(canonicalHash(again.data)).toBe(before);
  expect(again.recovery.damaged).toEqual([]);
  await again.close();
  expect(await readFile(join(transcriptsFolder(to.place), 'one.json'))).toEqual(words);
});

test('a restore keeps what was there as a backup that gives it back', async () => {
  const home = await fresh();
  const notebook = await home.open();
  await save(notebook, fullNotebook);
  const old = canonicalHash(notebook.data);
  const made = await makeBackup(home.place, { data: notebook.data, settings: null }, 'hand');
  if (!made.ok) throw new Error(made.error.message);
  await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf('later') } }]);
  const later = canonicalHash(notebook.data);
  const restored = await restoreWhole(notebook, await mustRead(made.value.path), {
    place: home.place,
    settings: null,
  });
  expect(canonicalHash(notebook.data)).toBe(old);
  expect(notebook.data.notes.has('later')).toBe(false);
  await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf('after') } }]);
  await notebook.close();

  const again = await home.open();
  expect([...again.data.notes.keys()].toSorted()).toEqual(['__proto__', 'a', 'after', 'b', 'c']);
  const name = restored.ok ? restored.value.name : null;
  const kept = await mustRead(join(backupsFolder(home.place), name ?? ''));
  expect(canonicalHash(kept.data)).toBe(later);
  await again.close();
});

test('what is saved while a backup is put back is in the notebook afterwards, or in what was kept before', async () => {
  const home = await fresh();
  const notebook = await home.open();
  await save(notebook, fullNotebook);
  const made = await makeBackup(home.place, { data: notebook.data, settings: null }, 'hand');
  if (!made.ok) throw new Error(made.error.message);
  const read = await mustRead(made.value.path);
  const state = { isOver: false };
  const restoring = restoreWhole(notebook, read, { place: home.place, settings: null }).finally(() => {
    state.isOver = true;
  });
  const saved: string[] = [];
  while (!state.isOver || saved.length < 20) {
    const id = `meanwhile-${saved.length}`;
    await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf(id) } }]);
    saved.push(id);
  }
  const restored = await restoring;
  const name = restored.ok ? restored.value.name : null;
  const kept = await mustRead(join(backupsFolder(home.place), name ?? ''));
  await notebook.close();
  const again = await home.open();
  const found = saved.map((id) => [kept.data.notes.has(id), again.data.notes.has(id)]);
  expect(found.filter(([isKept, isThere]) => isKept === isThere)).toEqual([]);
  expect(found.some(([, isThere]) => isThere)).toBe(true);
  await again.close();
});

test('nothing stays behind but the backup itself', async () => {
  const home = await fresh();
  const notebook = await home.open();
  await save(notebook, fullNotebook);
  await notebook.close();
  await backUp(home);
  const names = await readdir(backupsFolder(home.place));
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^docket-2026-11-22T19-14-05-123Z-hand-[0-9a-f]{8}\.zip$/u);
  await rm(home.home, { recursive: true });
});
