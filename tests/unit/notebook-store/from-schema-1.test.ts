import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nextSteps, record, undo } from '../../../src/shared/domain/notebook/history.ts';
import type { NotebookData, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { filesIn, must, openHere, openWith, temporaryFolder } from './support.ts';

const KEPT = join(import.meta.dirname, 'schema-1');
/** The Docket that knew schema 1 only. */
const oldDocket = { schema: 1, upgradeSteps: new Map() };

let folder = '';

/** A notebook that Docket 0.1.0 wrote: a snapshot, a journal that it holds and one that goes on after it. */
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'notes');
  await mkdir(folder);
  for (const name of await readdir(KEPT)) await copyFile(join(KEPT, name), join(folder, name.slice(0, -5)));
});

const asJson = (data: NotebookData): unknown =>
  Object.fromEntries(Object.entries(data).map(([table, records]) => [table, Object.fromEntries(records)]));

const operations: readonly Operation[] = [
  {
    op: 'put',
    entry: {
      table: 'editions',
      record: {
        id: 'e1',
        titleId: 'the-justice-project',
        key: 'live-tv',
        kind: 'live-tv',
        name: 'Live TV',
        lengthMs: null,
        rate: '25/24',
        anchors: [{ id: 'a1', sourceMs: 0, filmMs: 0, at: '2026-11-22T20:00:00.000Z' }],
        breaks: [{ id: 'b1', sourceMs: null, filmMs: 60_000, lengthMs: null, guessed: false }],
      },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'cueTimes',
      record: {
        id: 'c1',
        titleId: 'the-justice-project',
        passId: null,
        cueId: 'c04',
        caseId: null,
        filmMs: 60_000,
        plusMinusMs: 2000,
        from: 'file',
        fileName: 'cues.json',
        setAt: '2026-11-22T20:00:00.000Z',
      },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'drafts',
      record: {
        id: 'composer',
        text: 'half a',
        kind: 'note',
        caseIds: [],
        tags: [],
        filmMs: null,
        leadInMs: 3000,
        at: null,
        savedAt: '2026-11-22T20:00:00.000Z',
      },
    },
  },
];

test('what schema 1 held is there, record for record, and nothing else', async () => {
  const before = await openWith(folder, oldDocket, { readOnly: true, lock: false });
  expect([before.data.notes.size, before.data.scenes.size, before.data.commands.size]).toEqual([4, 2, 11]);
  const now = await openHere(folder);
  expect(now.recovery.damaged).toEqual([]);
  expect(now.mode).toEqual({ mode: 'writable' });
  expect(asJson(now.data)).toEqual(asJson(before.data));
});

test('its files are copied before the first word of schema 2 is written', async () => {
  const names = await readdir(folder);
  const originals = await Promise.all(names.map((name) => readFile(join(folder, name))));
  await openHere(folder);
  const [backup = ''] = await readdir(join(folder, 'backups'));
  expect(backup).toMatch(/-schema-1$/);
  const copies = await Promise.all(names.map((name) => readFile(join(folder, 'backups', backup, name))));
  expect(copies.every((copy, index) => copy.equals(originals[index] ?? Buffer.alloc(0)))).toBe(true);
  const newest = (await filesIn(folder, 'snapshot')).at(-1) ?? '';
  expect(await readFile(join(folder, newest), 'utf8')).toContain('"schema":2');
});

test('the history of schema 1 goes on: its last step is redone, its steps are undone', async () => {
  const notebook = await openHere(folder);
  const at = { session: 'two', run: 2, monoMs: 0, wallMs: Date.UTC(2026, 10, 23) };
  let ids = 0;
  const context = { nowIso: '2026-11-23T00:00:00.000Z', newId: () => `new-${String((ids += 1))}`, at };
  expect(nextSteps(notebook.data).redo?.label).toBe('Deleted note');
  const step = { label: 'Answered a question', changes: [] };
  must(await notebook.commit(record(notebook.data, step, context)));
  must(await notebook.commit(must(undo(notebook.data, context)).operations));
  must(await notebook.commit(must(undo(notebook.data, context)).operations));
  const live = [...notebook.data.notes.values()].filter(({ deletedAt }) => deletedAt === undefined);
  expect(live.map(({ text }) => text)).not.toContain('Gone');
});

test('the new tables survive a restart, from the journal and from a snapshot', async () => {
  const first = await openHere(folder);
  must(await first.commit(operations));
  await first.close();
  const second = await openHere(folder);
  expect([second.data.editions.size, second.data.cueTimes.size, second.data.drafts.size]).toEqual([1, 1, 1]);
  must(await second.compact());
  await second.close();
  const third = await openHere(folder);
  expect(asJson(third.data)).toEqual(asJson(second.data));
  expect(third.recovery.damaged).toEqual([]);
});

test('the Docket of schema 1 opens it for reading from then on, and leaves it alone', async () => {
  const upgraded = await openHere(folder);
  must(await upgraded.commit(operations));
  await upgraded.close();
  const before = await readdir(folder);
  const old = await openWith(folder, oldDocket);
  expect(old.mode).toMatchObject({ mode: 'read-only', because: { kind: 'newer-schema' } });
  expect(old.data.notes.size).toBe(4);
  await old.close();
  expect(await readdir(folder)).toEqual(before);
});
