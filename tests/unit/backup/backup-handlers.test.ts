import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupHandlers } from '../../../src/main/handlers/backup-handlers.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { noteOf } from './backup-desk.ts';

let one: TestDesk;
beforeEach(async () => {
  one = await newDesk();
});
afterEach(() => one.close());

const put = async (note: Note): Promise<void> => {
  const saved = await one.desk.context.notebook.commit([
    { op: 'put', entry: { table: 'notes', record: note } },
  ]);
  if (!saved.ok) throw new Error(saved.error.message);
};

const make = async (): Promise<string> => {
  const made = await backupHandlers['backup.make']({}, one.desk);
  if (!made.ok || made.value.outcome !== 'made') throw new Error(JSON.stringify(made));
  return made.value.id;
};

const look = async (id: string) => {
  const seen = await backupHandlers['backup.preview']({ from: { what: 'listed', id } }, one.desk);
  if (!seen.ok || seen.value.outcome !== 'previewed') throw new Error(JSON.stringify(seen));
  return seen.value;
};

const ids = (): readonly string[] => [...one.desk.context.notebook.data.notes.keys()];

test('made, listed, checked, looked at and put back; the windows and the search hear of it', async () => {
  await put(noteOf('a'));
  const id = await make();
  await put(noteOf('b'));
  const listed = await backupHandlers['backup.list']({}, one.desk);
  expect(listed).toMatchObject({
    ok: true,
    value: { backups: [{ id, kind: 'hand', notes: 1 }], canRestore: true },
  });
  const checked = await backupHandlers['backup.check']({ id }, one.desk);
  expect(checked).toMatchObject({ ok: true, value: { outcome: 'whole', notes: 1 } });
  const seen = await look(id);
  expect(seen.replace).toMatchObject({ notesHere: 2, notesThere: 1, onlyHere: 1, onlyThere: 0 });
  one.desk.context.settings.change({ theme: 'dim' });

  const done = await backupHandlers['backup.restore']({ token: seen.token, how: 'replace' }, one.desk);
  expect(done).toMatchObject({ ok: true, value: { outcome: 'restored' } });
  expect(ids()).toEqual(['a']);
  expect(one.desk.context.settings.current().theme).toBe('dark');
  const told = one.told.map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(['backupsChanged', 'historyChanged', 'notebookReplaced']));
  const state = await backupHandlers['backup.state']({}, one.desk);
  expect(state).toMatchObject({ ok: true, value: { restored: expect.stringContaining('1 note.') } });
  const again = await backupHandlers['backup.state']({}, one.desk);
  expect(again).toMatchObject({ ok: true, value: { restored: null } });
  const kept = await backupHandlers['backup.list']({}, one.desk);
  expect(kept.ok && kept.value.backups.map(({ kind, notes }) => [kind, notes])).toContainEqual([
    'restore',
    2,
  ]);
});

test('merging is one step that undo takes back, after what was there became a backup', async () => {
  await put(noteOf('a'));
  const id = await make();
  await put(noteOf('a', { deletedAt: '2026-11-22T20:30:00.000Z' }));
  await put(noteOf('b'));
  const seen = await look(id);
  const done = await backupHandlers['backup.restore']({ token: seen.token, how: 'merge' }, one.desk);
  expect(done).toMatchObject({ ok: true, value: { outcome: 'restored' } });
  expect(ids()).toEqual(['a', 'b']);
  expect(await readdir(join(one.folder, 'notes', 'backups'))).toHaveLength(2);
});

test('a preview holds until another is looked at, and nothing is put back twice', async () => {
  await put(noteOf('a'));
  const id = await make();
  const [first, second] = [await look(id), await look(id)];
  const gone = await backupHandlers['backup.restore']({ token: first.token, how: 'replace' }, one.desk);
  expect(gone).toMatchObject({ ok: true, value: { outcome: 'gone' } });
  const args = { token: second.token, how: 'replace' } as const;
  const both = await Promise.all([
    backupHandlers['backup.restore'](args, one.desk),
    backupHandlers['backup.restore'](args, one.desk),
  ]);
  expect(new Set(both.map((answer) => answer.ok && answer.value.outcome))).toEqual(
    new Set(['failed', 'restored']),
  );
});

test('an unknown backup and a closed dialog change nothing', async () => {
  const missing = await backupHandlers['backup.check']({ id: 'here:../../x.zip' }, one.desk);
  expect(missing).toMatchObject({ ok: true, value: { outcome: 'failed' } });
  const closed = await backupHandlers['backup.preview']({ from: { what: 'ask' } }, one.desk);
  expect(closed).toMatchObject({ ok: true, value: { outcome: 'closed' } });
  const path = join(one.folder, 'settings.json');
  const typed = await backupHandlers['backup.preview']({ from: { what: 'path', path } }, one.desk);
  expect(typed).toMatchObject({
    ok: true,
    value: { outcome: 'failed', message: expect.stringContaining('only opens files') },
  });
});
