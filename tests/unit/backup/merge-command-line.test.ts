import { expect, test } from 'vitest';
import { backupRestore } from '../../../src/cli/commands/backup-restore.ts';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import { freshHome, fullNotebook, save } from './backup-desk.ts';

test('the command line takes a viewing in with its clock, outside the history', async () => {
  const [theirs, mine] = [await freshHome(), await freshHome()];
  const there = await theirs.open();
  await save(there, fullNotebook);
  const made = await makeBackup(theirs.place, { data: there.data, settings: null }, 'hand');
  if (!made.ok) throw new Error(made.error.message);
  await there.close();
  const surroundings = { usualHome: mine.home, version: 'test' };
  const outcome = await backupRestore.run([made.value.path, '--merge'], surroundings);
  expect(outcome).toMatchObject({ code: 0 });
  const here = await mine.open();
  expect([...here.data.syncEvents.keys()]).toEqual(['e1']);
  const tables = [...here.data.commands.values()].flatMap(({ changes }) => changes.map(({ table }) => table));
  expect(tables).toContain('passes');
  expect(tables).not.toContain('syncEvents');
  await here.close();
  await Promise.all([theirs.remove(), mine.remove()]);
});
