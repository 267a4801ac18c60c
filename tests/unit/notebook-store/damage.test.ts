import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecoveryReport } from '../../../src/shared/domain/notebook/notebook-error.ts';
import { checkOf } from '../../../src/main/notebook/crc.ts';
import { encodeHeader } from '../../../src/main/notebook/journal-line.ts';
import { crashedNotebook, cutTo, damageFile, flip, isKept, LINE_FEED, newest, zero } from './damaging.ts';
import { filesIn, must, openHere, put, quarantined, temporaryFolder, texts } from './support.ts';

const lostOf = (recovery: RecoveryReport): readonly (number | null)[] =>
  recovery.damaged.map(({ lost }) => lost);

test('the last line cut off: everything before it is there, and it is said', async () => {
  const { folder, expected } = await crashedNotebook();
  const name = await newest(folder, 'journal');
  const bytes = await damageFile(
    folder,
    name,
    cutTo((all) => all.length - 20),
  );
  const notebook = await openHere(folder);
  const { 'id third 11 one': _one, 'id third 11 two': _two, ...rest } = expected;
  expect(texts(notebook.data)).toEqual(rest);
  expect(notebook.recovery.damaged).toMatchObject([{ file: name, lost: null }]);
  expect(await isKept(folder, bytes)).toBe(true);
});

test('the newest journal cut exactly between two lines is not taken for one to which no more was written', async () => {
  const { folder, expected } = await crashedNotebook();
  const name = await newest(folder, 'journal');
  const bytes = await damageFile(
    folder,
    name,
    cutTo((all) => all.lastIndexOf(LINE_FEED, all.length - 3) + 1),
  );
  const notebook = await openHere(folder);
  const { 'id third 11 one': _one, 'id third 11 two': _two, ...rest } = expected;
  expect(texts(notebook.data)).toEqual(rest);
  expect(notebook.recovery.damaged).toMatchObject([{ file: name, lost: null }]);
  expect(await isKept(folder, bytes)).toBe(true);
});

test('a reader does not take the line that is being written for damage', async () => {
  const { folder } = await crashedNotebook();
  await damageFile(
    folder,
    await newest(folder, 'journal'),
    cutTo((all) => all.length - 20),
  );
  const reader = await openHere(folder, { readOnly: true });
  expect(reader.recovery.damaged).toEqual([]);
});

test('a line in the middle of a journal is skipped and its two notes are counted', async () => {
  const { folder, expected } = await crashedNotebook();
  const name = await newest(folder, 'journal');
  const bytes = await damageFile(
    folder,
    name,
    flip((all) => all.indexOf('third 5 one') + 2),
  );
  const notebook = await openHere(folder);
  const { 'id third 5 one': _one, 'id third 5 two': _two, ...rest } = expected;
  expect(texts(notebook.data)).toEqual(rest);
  const [found] = notebook.recovery.damaged;
  expect(found).toMatchObject({ file: name, lost: 2 });
  expect((await readFile(found?.keptAs ?? '')).equals(bytes)).toBe(true);
});

test('a page of zeros in a journal costs the lines on it and no other', async () => {
  const { folder, expected } = await crashedNotebook();
  await damageFile(folder, await newest(folder, 'journal'), zero(1000, 1500));
  const notebook = await openHere(folder);
  const missing = Object.keys(expected).filter((id) => !(id in texts(notebook.data)));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThan(12);
  expect(lostOf(notebook.recovery)).toEqual([missing.length]);
});

test('a bit that fell over in the newest snapshot: the one before and the journals give everything', async () => {
  const { folder, expected } = await crashedNotebook();
  const name = await newest(folder, 'snapshot');
  const bytes = await damageFile(
    folder,
    name,
    flip((all) => all.length - 300),
  );
  const notebook = await openHere(folder);
  expect(texts(notebook.data)).toEqual(expected);
  expect(notebook.recovery.damaged).toMatchObject([{ file: name, lost: 0 }]);
  expect((await quarantined(folder)).length).toBe(1);
  expect(await isKept(folder, bytes)).toBe(true);
});

test.each([
  ['empty', (): Buffer => Buffer.alloc(0)],
  ['all zeros', (bytes: Buffer): Buffer => Buffer.alloc(bytes.length)],
  ['null', (): Buffer => Buffer.from('null')],
  ['an empty list', (): Buffer => Buffer.from('[]')],
  ['cut in the middle', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)],
])('a newest snapshot that is %s never reads as an empty notebook', async (_, damage) => {
  const { folder, expected } = await crashedNotebook();
  const name = await newest(folder, 'snapshot');
  await damageFile(folder, name, damage);
  const notebook = await openHere(folder);
  expect(texts(notebook.data)).toEqual(expected);
  expect(notebook.recovery.damaged).toMatchObject([{ file: name }]);
});

test('a newest snapshot that is missing costs nothing', async () => {
  const { folder, expected } = await crashedNotebook();
  await rm(join(folder, await newest(folder, 'snapshot')));
  expect(texts((await openHere(folder)).data)).toEqual(expected);
});

test('when every snapshot is damaged the records whose own check fits are still read', async () => {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  must(await first.commit(['a', 'b', 'c', 'd'].map((id) => put(id))));
  await first.close();
  for (const name of await filesIn(folder, 'journal')) await rm(join(folder, name));
  const name = await newest(folder, 'snapshot');
  await damageFile(
    folder,
    name,
    flip((bytes) => bytes.indexOf('Text of c') + 1),
  );
  const notebook = await openHere(folder);
  expect(Array.from(notebook.data.notes.keys())).toEqual(['a', 'b', 'd']);
  expect(notebook.recovery.damaged).toMatchObject([{ file: name, lost: 1 }]);
});

test('an empty journal is a damaged one', async () => {
  const { folder } = await crashedNotebook();
  const name = await newest(folder, 'journal');
  await damageFile(folder, name, () => Buffer.alloc(0));
  const notebook = await openHere(folder);
  expect(notebook.recovery.damaged).toMatchObject([{ file: name, lost: null }]);
});

test('an older journal that was cut between two lines, or is gone, is found out by what came after', async () => {
  const base = await crashedNotebook();
  const cutAtLine = cutTo((bytes) => bytes.lastIndexOf(LINE_FEED, bytes.length - 3) + 1);
  const withLater = async (): Promise<{ folder: string; name: string }> => {
    const folder = join(await temporaryFolder(), 'notes');
    await cp(base.folder, folder, { recursive: true });
    const name = await newest(folder, 'journal');
    const later = await openHere(folder, { lock: false });
    must(await later.commit([put('later')]));
    await later.close();
    return { folder, name };
  };
  const cut = await withLater();
  await damageFile(cut.folder, cut.name, cutAtLine);
  expect((await openHere(cut.folder)).recovery.damaged).toMatchObject([{ file: cut.name, lost: 2 }]);
  const gone = await withLater();
  await rm(join(gone.folder, gone.name));
  expect((await openHere(gone.folder)).recovery.damaged).toMatchObject([
    { file: gone.name, keptAs: '', lost: 24 },
  ]);
});

test('all snapshots gone is not taken for a notebook that never had any', async () => {
  const { folder } = await crashedNotebook();
  for (const name of await filesIn(folder, 'snapshot')) await rm(join(folder, name));
  const notebook = await openHere(folder);
  expect(notebook.recovery.damaged).toMatchObject([
    { reason: 'This journal is no longer there.', keptAs: '', lost: 13 },
    { reason: 'A snapshot of generation 2 or later is no longer there.', keptAs: '', lost: null },
  ]);
});

test('damage is told once: afterwards a new snapshot holds what was saved', async () => {
  const { folder } = await crashedNotebook();
  await damageFile(
    folder,
    await newest(folder, 'journal'),
    flip((all) => all.indexOf('third 5 one') + 2),
  );
  const first = await openHere(folder);
  const saved = texts(first.data);
  expect(first.recovery.damaged).toHaveLength(1);
  must(await first.commit([put('goes on')]));
  await first.close();
  const second = await openHere(folder);
  expect(second.recovery.damaged).toEqual([]);
  expect(texts(second.data)).toEqual({ ...saved, 'id goes on': 'Text of goes on' });
  expect(await quarantined(folder)).toHaveLength(1);
});

test('a record that fits no schema is kept and told, not dropped', async () => {
  const folder = await temporaryFolder();
  const header = {
    format: 'docket-journal',
    v: 1,
    schema: 1,
    app: 't',
    at: '',
    needs: 0,
    seen: {},
    sealed: {},
  } as const;
  const odd = {
    s: 1,
    ops: [{ op: 'put', entry: { table: 'notes', record: { id: 'odd', text: 'only this' } } }],
  };
  const json = JSON.stringify(odd);
  await writeFile(
    join(folder, 'notes.journal.00000001.0a0a0a0a.jsonl'),
    `${encodeHeader(header)}${checkOf(json)} ${json}\n`,
  );
  const notebook = await openHere(folder);
  expect(notebook.data.notes.size).toBe(0);
  const [found] = notebook.recovery.damaged;
  expect(found).toMatchObject({ file: 'unreadable-records.jsonl', lost: 1 });
  expect(await readFile(found?.keptAs ?? '', 'utf8')).toContain('"text":"only this"');
});
