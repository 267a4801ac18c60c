import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultyDisk } from './faulty-io.ts';
import { filesIn, must, mustFail, openHere, openWith, put, temporaryFolder } from './support.ts';

const ids = (count: number, prefix = 'n'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`);

test('a disk that takes a few bytes at a time still gets every byte', async () => {
  const folder = await temporaryFolder();
  const disk = faultyDisk();
  disk.shortWrite = 7;
  const notebook = await openWith(folder, { io: disk.io });
  must(await notebook.commit([put('a'), put('b')]));
  must(await notebook.compact());
  must(await notebook.commit([put('c')]));
  const seen = await openHere(folder, { readOnly: true });
  expect(Array.from(seen.data.notes.keys())).toEqual(['a', 'b', 'c']);
  expect(seen.recovery.damaged).toEqual([]);
});

test('a full disk refuses the change, keeps the rest, and works again without a restart', async () => {
  const folder = await temporaryFolder();
  const disk = faultyDisk();
  const notebook = await openWith(folder, { io: disk.io });
  must(await notebook.commit([put('a')]));
  const [journal = ''] = await filesIn(folder, 'journal');
  const before = await readFile(join(folder, journal));
  disk.room = 50;
  const error = mustFail(await notebook.commit([put('b')]));
  expect(error).toMatchObject({ kind: 'disk-full', path: folder });
  expect(notebook.mode).toEqual({ mode: 'writable' });
  expect(Array.from(notebook.data.notes.keys())).toEqual(['a']);
  expect((await readFile(join(folder, journal))).equals(before)).toBe(true);
  disk.room = Number.MAX_SAFE_INTEGER;
  must(await notebook.commit([put('c')]));
  expect(await filesIn(folder, 'journal')).toEqual([journal]);
  const seen = await openHere(folder, { readOnly: true });
  expect(Array.from(seen.data.notes.keys())).toEqual(['a', 'c']);
});

test('a disk that is full at the start opens, refuses, and works when there is room', async () => {
  const folder = await temporaryFolder();
  const disk = faultyDisk();
  disk.room = 0;
  const notebook = await openWith(folder, { io: disk.io });
  expect(notebook.mode).toEqual({ mode: 'writable' });
  expect(mustFail(await notebook.commit([put('a')])).kind).toBe('disk-full');
  disk.room = Number.MAX_SAFE_INTEGER;
  must(await notebook.commit([put('b')]));
  await notebook.close();
  expect(Array.from((await openHere(folder)).data.notes.keys())).toEqual(['b']);
});

test.each([
  ['the rest of a broken line is cut off', null],
  ['a line that cannot even be cut off is left behind with its journal', 'EIO'],
])('a failed write is undone: %s', async (_, failTruncate) => {
  const folder = await temporaryFolder();
  const disk = faultyDisk();
  const notebook = await openWith(folder, { io: disk.io });
  must(await notebook.commit([put('a')]));
  disk.failWrite = 'EIO';
  disk.failTruncate = failTruncate;
  expect(mustFail(await notebook.commit([put('b')])).kind).toBe('io');
  expect(notebook.mode).toMatchObject({ mode: 'read-only', because: { kind: 'io' } });
  disk.failWrite = null;
  must(await notebook.commit([put('c')]));
  expect(notebook.mode).toEqual({ mode: 'writable' });
  expect(await filesIn(folder, 'journal')).toHaveLength(failTruncate === null ? 1 : 2);
  const seen = await openHere(folder, { readOnly: true });
  expect(Array.from(seen.data.notes.keys())).toEqual(['a', 'c']);
  expect(seen.recovery.damaged).toEqual([]);
});

test.each([[null], ['EIO']])(
  'after a failed flush the journal is never written again and its refused change never comes back (truncate: %s)',
  async (failTruncate) => {
    const folder = await temporaryFolder();
    const disk = faultyDisk();
    const notebook = await openWith(folder, { io: disk.io });
    must(await notebook.commit([put('a')]));
    const [journal = ''] = await filesIn(folder, 'journal');
    disk.failSync = 'EIO';
    disk.failTruncate = failTruncate;
    expect(mustFail(await notebook.commit([put('refused')])).kind).toBe('io');
    const left = (await stat(join(folder, journal))).size;
    disk.failSync = null;
    must(await notebook.commit([put('c')]));
    expect((await stat(join(folder, journal))).size).toBe(left);
    expect(await filesIn(folder, 'journal')).toHaveLength(2);
    const seen = await openHere(folder, { readOnly: true });
    expect(Array.from(seen.data.notes.keys())).toEqual(['a', 'c']);
    await notebook.close();
    const again = await openHere(folder);
    expect(Array.from(again.data.notes.keys())).toEqual(['a', 'c']);
    expect(again.recovery.damaged).toEqual([]);
  },
);

test('nothing is acknowledged before its flush returned', async () => {
  const disk = faultyDisk();
  const notebook = await openWith(await temporaryFolder(), { io: disk.io });
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => {
    disk.beforeSync = () => {
      resolve();
      return gate;
    };
  });
  let isAcknowledged = false;
  const done = notebook.commit([put('a')]).then(() => (isAcknowledged = true));
  await reached;
  expect(isAcknowledged).toBe(false);
  expect(notebook.data.notes.size).toBe(0);
  open();
  await done;
  expect(notebook.data.notes.size).toBe(1);
});

test('many writers share flushes', async () => {
  const disk = faultyDisk();
  const notebook = await openWith(await temporaryFolder(), { io: disk.io });
  const before = disk.syncs;
  await Promise.all(ids(200).map(async (id) => must(await notebook.commit([put(id)]))));
  expect(disk.syncs - before).toBeLessThan(10);
  expect(notebook.data.notes.size).toBe(200);
});

test('a change that comes in while another is being acknowledged is not forgotten', async () => {
  const notebook = await openHere(await temporaryFolder());
  const chain = async (writer: number): Promise<void> => {
    for (let count = 0; count < 50; count += 1)
      must(await notebook.commit([put(`${String(writer)}.${String(count)}`)]));
  };
  await Promise.all([chain(0), chain(1), chain(2)]);
  const inside = notebook.commit([put('outer')]).then(() => notebook.commit([put('inner')]));
  must(await inside);
  expect(notebook.data.notes.size).toBe(152);
});

test('what a commit writes does not grow with the notebook', async () => {
  const disk = faultyDisk();
  const notebook = await openWith(await temporaryFolder(), { io: disk.io });
  const cost = async (id: string): Promise<number> => {
    const before = disk.written;
    must(await notebook.commit([put(id)]));
    return disk.written - before;
  };
  const small = await cost('aaaaa');
  must(await notebook.commit(ids(900, 'fill').map((id) => put(id))));
  expect(Math.abs((await cost('bbbbb')) - small)).toBeLessThan(10);
});

test('a folder that disappears refuses, and works again when it is back', async () => {
  const folder = join(await temporaryFolder(), 'notes');
  const notebook = await openHere(folder);
  must(await notebook.commit([put('a')]));
  await rename(folder, `${folder}-away`);
  const error = mustFail(await notebook.commit([put('b')]));
  expect(error.kind).toBe('io');
  expect(error.message).toContain('no longer there');
  expect(notebook.mode).toMatchObject({ mode: 'read-only', because: { kind: 'io' } });
  expect(Array.from(notebook.data.notes.keys())).toEqual(['a']);
  await rename(`${folder}-away`, folder);
  must(await notebook.commit([put('c')]));
  expect(notebook.mode).toEqual({ mode: 'writable' });
  const seen = await openHere(folder, { readOnly: true });
  expect(Array.from(seen.data.notes.keys())).toEqual(['a', 'c']);
});

test('a journal that somebody deletes is made good from memory', async () => {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  must(await first.commit([put('a')]));
  await first.close();
  const notebook = await openHere(folder);
  must(await notebook.commit([put('b')]));
  for (const name of await filesIn(folder, 'journal')) await rm(join(folder, name));
  expect(mustFail(await notebook.commit([put('refused')])).kind).toBe('io');
  must(await notebook.commit([put('c')]));
  must(await notebook.compact());
  const seen = await openHere(folder, { readOnly: true });
  expect(Array.from(seen.data.notes.keys())).toEqual(['a', 'b', 'c']);
  expect(seen.recovery.damaged).toEqual([]);
});

test('a folder that is deleted is not made anew behind the viewer, and closing still works', async () => {
  const folder = join(await temporaryFolder(), 'notes');
  const notebook = await openHere(folder);
  must(await notebook.commit([put('a')]));
  await rm(folder, { recursive: true });
  expect(mustFail(await notebook.commit([put('b')])).kind).toBe('io');
  expect(mustFail(await notebook.commit([put('c')])).kind).toBe('io');
  await notebook.close();
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});
