import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseAlsoIn } from '../../../src/main/backup/also-in.ts';
import { startAutoBackups } from '../../../src/main/backup/auto-backup.ts';
import { recall, remember } from '../../../src/main/backup/backup-memory.ts';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import { readBackup } from '../../../src/main/backup/read-backup.ts';
import { restoreWhole } from '../../../src/main/backup/restore-backup.ts';
import { nodeIo } from '../../../src/main/notebook/io.ts';
import type { Notebook } from '../../../src/main/notebook/open-notebook.ts';
import { freshHome, fullNotebook, noteOf, save, type Home } from './backup-desk.ts';

let home: Home;
let notebook: Notebook;
beforeEach(async () => {
  home = await freshHome();
  notebook = await home.open();
  await save(notebook, fullNotebook);
});
afterEach(async () => {
  await notebook.close();
  await home.remove();
});

/** A place whose second folder answers no more, as a folder on a network does; and how often it was asked. */
async function hanging() {
  const folder = join(home.home, 'share');
  await mkdir(folder);
  const alsoIn = await chooseAlsoIn(home.place, folder);
  if (!alsoIn.ok) throw new Error(alsoIn.error.message);
  await remember(home.place, { ...(await recall(home.place)), alsoIn: alsoIn.value });
  const asked = vi.fn();
  const readFile = (path: string): Promise<Buffer> => {
    if (!path.startsWith(folder)) return nodeIo.readFile(path);
    asked();
    return new Promise(() => undefined);
  };
  return { asked, place: { ...home.place, io: { ...nodeIo, readFile } } };
}

test('a second folder that does not answer holds up neither a restore nor what is saved after it', async () => {
  const made = await makeBackup(home.place, { data: notebook.data, settings: null }, 'hand');
  const read = made.ok ? await readBackup(made.value.path) : made;
  if (!read.ok) throw new Error(read.error.message);
  const { place, asked } = await hanging();
  const restored = await restoreWhole(notebook, read.value, { place, settings: null });
  expect(restored).toMatchObject({ ok: true, value: { name: expect.stringContaining('restore') } });
  await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf('after') } }]);
  expect(notebook.data.notes.has('after')).toBe(true);
  expect(asked).not.toHaveBeenCalled();
});

test('a second folder that does not answer does not keep Docket from ending', async () => {
  const { place, asked } = await hanging();
  const times = { firstAfterMs: 1, everyMs: 60_000, quietMs: 0, stopMs: 1 };
  const told = vi.fn();
  const auto = startAutoBackups({ place, notebook, settings: () => '{}', told, times });
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await auto.stop();
  expect(told).not.toHaveBeenCalled();
});
