import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTEBOOK_SCHEMA } from '../../../src/shared/domain/notebook/notebook-data.ts';
import {
  UPGRADE_STEPS,
  upgradeNotebook,
  type UpgradeStep,
} from '../../../src/shared/domain/notebook/upgrade.ts';
import { checkOf } from '../../../src/main/notebook/crc.ts';
import { nodeIo } from '../../../src/main/notebook/io.ts';
import { openNotebookWith } from '../../../src/main/notebook/open-notebook.ts';
import type { FrozenTables, Row } from '../../../src/main/notebook/tables.ts';
import { writeSnapshot } from '../../../src/main/notebook/write-snapshot.ts';
import { faultyDisk } from './faulty-io.ts';
import {
  filesIn,
  must,
  mustFail,
  note,
  now,
  openHere,
  openWith,
  put,
  quarantined,
  temporaryFolder,
  texts,
} from './support.ts';

/** Schema 0 never existed: there, a note was a jotting, and its text was called body. */
const jotting = (id: string, body: string): { id: string } => {
  const { text: _text, ...rest } = note(id);
  return { ...rest, ...{ body } };
};

const toNote = (record: unknown): unknown => {
  if (typeof record !== 'object' || record === null || !('body' in record)) return record;
  const { body, ...rest } = record;
  return { ...rest, text: body };
};

const fromSchema0: UpgradeStep = (tables) => {
  const { jottings, ...others } = Object.fromEntries(tables);
  const notes = Array.from(jottings ?? [], ([id, record]) => [id, toNote(record)] as const);
  return new Map([...Object.entries(others), ['notes', new Map([...(others['notes'] ?? []), ...notes])]]);
};

const upgradeSteps = new Map([[0, fromSchema0], ...UPGRADE_STEPS]);

const line = (value: object): string => {
  const json = JSON.stringify(value);
  return `${checkOf(json)} ${json}\n`;
};

const journalText = (schema: number, batches: readonly object[]): string =>
  [{ format: 'docket-journal', v: 1, schema, app: 'old', at: '', needs: 0, seen: {}, sealed: {} }, ...batches]
    .map(line)
    .join('');

const frozen = (...rows: readonly Row[]): FrozenTables => ({
  count: rows.length,
  tables: rows.map(({ table, record }) => ({ name: table, records: [record] })),
});

const snapshotOf = (schema: number, covers: Record<string, { s: number; bytes: number }> = {}) => ({
  stream: '00000002.0b0b0b0b',
  head: { format: 'docket-notebook', v: 1, schema, app: 'old', at: '', generation: 2, covers } as const,
  whenQuiet: () => Promise.resolve(),
});

/** A snapshot with one jotting, and a journal that changes it, adds one, and comes after the snapshot. */
const oldNotebook = async (): Promise<string> => {
  const folder = await temporaryFolder();
  const data = frozen({ table: 'jottings', record: jotting('a', 'from the snapshot') });
  await writeSnapshot(nodeIo, folder, { ...snapshotOf(0), data });
  const batches = [
    { s: 1, ops: [{ op: 'put', entry: { table: 'jottings', record: jotting('b', 'from the journal') } }] },
    { s: 2, ops: [{ op: 'put', entry: { table: 'jottings', record: jotting('a', 'changed') } }] },
  ];
  await writeFile(join(folder, 'notes.journal.00000002.0b0b0b0b.jsonl'), journalText(0, batches));
  return folder;
};

const UPGRADED = { 'id a': 'changed', 'id b': 'from the journal' };

test('an older notebook is copied, taken up, and written anew', async () => {
  const folder = await oldNotebook();
  const names = (await readdir(folder)).toSorted();
  const before = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const notebook = await openWith(folder, { upgradeSteps });
  expect(texts(notebook.data)).toEqual(UPGRADED);
  expect(notebook.mode).toEqual({ mode: 'writable' });
  expect(notebook.recovery.damaged).toEqual([]);
  const [backup = '', ...others] = await readdir(join(folder, 'backups'));
  expect(others).toEqual([]);
  expect(backup).toMatch(/-schema-0$/);
  expect((await readdir(join(folder, 'backups', backup))).toSorted()).toEqual(names);
  const copies = await Promise.all(names.map((name) => readFile(join(folder, 'backups', backup, name))));
  expect(copies.map((copy, index) => copy.equals(before[index] ?? Buffer.alloc(0)))).toEqual([true, true]);
  await notebook.close();
  const again = await openHere(folder);
  expect(texts(again.data)).toEqual(UPGRADED);
  expect(await readdir(join(folder, 'backups'))).toEqual([backup]);
});

test('when the upgraded snapshot cannot be written, changes still go on top of the old files', async () => {
  const folder = await oldNotebook();
  const io = {
    ...nodeIo,
    open: (path: string, how: 'create' | 'update' | 'read') =>
      path.endsWith('.json.tmp') ? Promise.reject(new Error('made up')) : nodeIo.open(path, how),
  };
  const notebook = await openWith(folder, { upgradeSteps, io });
  must(await notebook.commit([put('c')]));
  expect(await filesIn(folder, 'snapshot')).toHaveLength(1);
  await notebook.close();
  const again = await openWith(folder, { upgradeSteps });
  expect(texts(again.data)).toEqual({ ...UPGRADED, 'id c': 'Text of c' });
});

test('an old journal beside a new snapshot is taken up by itself', async () => {
  const folder = await temporaryFolder();
  await writeSnapshot(nodeIo, folder, {
    ...snapshotOf(NOTEBOOK_SCHEMA),
    data: frozen({ table: 'notes', record: note('new') }),
  });
  const batches = [
    { s: 1, ops: [{ op: 'put', entry: { table: 'jottings', record: jotting('old', 'late') } }] },
  ];
  await writeFile(join(folder, 'notes.journal.00000002.0c0c0c0c.jsonl'), journalText(0, batches));
  const notebook = await openWith(folder, { upgradeSteps });
  expect(texts(notebook.data)).toEqual({ 'id new': 'Text of new', 'id old': 'late' });
});

test('without room for the copy nothing is upgraded on disk, and everything can be read', async () => {
  const folder = await oldNotebook();
  const before = (await readdir(folder)).toSorted();
  const disk = faultyDisk();
  disk.room = 100;
  const notebook = await openWith(folder, { upgradeSteps, io: disk.io });
  expect(notebook.mode).toMatchObject({ mode: 'read-only', because: { kind: 'disk-full' } });
  expect(texts(notebook.data)).toEqual(UPGRADED);
  expect(mustFail(await notebook.commit([put('c')])).kind).toBe('disk-full');
  expect((await readdir(folder)).filter((name) => name.startsWith('notes.')).toSorted()).toEqual(before);
});

test('a schema from which no step leads up is refused and left as it is', async () => {
  const folder = await oldNotebook();
  const before = (await readdir(folder)).toSorted();
  const error = mustFail(await openNotebookWith({})(folder, { appVersion: '0.1.0', now }));
  expect(error).toMatchObject({ kind: 'io', path: folder });
  expect((await readdir(folder)).toSorted()).toEqual(before);
});

test('a notebook of a newer Docket opens for reading what is understood, and is not touched', async () => {
  const folder = await temporaryFolder();
  const data = frozen(
    { table: 'notes', record: note('a') },
    { table: 'notes', record: { ...note('b'), ...{ mood: 'of the future' } } },
    { table: 'holograms', record: { id: 'h' } },
  );
  await writeSnapshot(nodeIo, folder, { ...snapshotOf(NOTEBOOK_SCHEMA + 1), data });
  const before = (await readdir(folder)).toSorted();
  const notebook = await openHere(folder);
  expect(notebook.mode).toMatchObject({ mode: 'read-only', because: { kind: 'newer-schema' } });
  expect(Array.from(notebook.data.notes.keys())).toEqual(['a']);
  expect(notebook.recovery.damaged).toEqual([]);
  expect(mustFail(await notebook.commit([put('c')])).kind).toBe('newer-schema');
  await notebook.close();
  expect((await readdir(folder)).toSorted()).toEqual(before);
  expect(await quarantined(folder)).toEqual([]);
});

test.each([
  ['journal', 'notes.journal.00000001.0a0a0a0a.jsonl', line({ format: 'docket-journal', v: 3 })],
  ['snapshot', 'notes.snapshot.00000001.0a0a0a0a.json', ''],
])('a %s of a newer format is refused, because its lines could mean anything', async (kind, name, text) => {
  const folder = await temporaryFolder();
  const rest = '"head":{"format":"docket-notebook","v":2}';
  const snapshot = `{"check":"${checkOf(rest)}",${rest},\n"records":[]}\n`;
  await writeFile(join(folder, name), kind === 'journal' ? text : snapshot);
  expect(mustFail(await openNotebookWith({})(folder, { appVersion: '0.1.0', now })).kind).toBe(
    'newer-schema',
  );
  expect(await readdir(folder)).toEqual([name]);
});

test('steps run one after the other and none is skipped', () => {
  const mark =
    (name: string): UpgradeStep =>
    (tables) =>
      new Map([...tables, [name, new Map<string, unknown>()] as const]);
  const steps = new Map([
    [0, mark('one')],
    [1, mark('two')],
    [3, mark('four')],
  ]);
  const start = { schema: 0, tables: new Map() };
  expect(Array.from(upgradeNotebook(start, 2, steps)?.tables.keys() ?? [])).toEqual(['one', 'two']);
  expect(upgradeNotebook(start, 3, steps)).toBeNull();
  expect(upgradeNotebook({ schema: 5, tables: new Map() }, 2, steps)).toEqual({
    schema: 5,
    tables: new Map(),
  });
});
