import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renameWith } from '../../../src/main/notebook/io.ts';
import { crashedNotebook, newest } from './damaging.ts';
import { faultyDisk } from './faulty-io.ts';
import { filesIn, must, mustFail, now, openHere, openWith, put, temporaryFolder, texts } from './support.ts';

test('a bad place on the disk in the newest snapshot costs nothing, is told, and the file stays', async () => {
  const { folder, expected } = await crashedNotebook();
  const name = await newest(folder, 'snapshot');
  const before = await readFile(join(folder, name));
  const disk = faultyDisk();
  disk.badPlace = { name, from: 600, to: 700 };
  const notebook = await openWith(folder, { io: disk.io });
  expect(texts(notebook.data)).toEqual(expected);
  expect(notebook.recovery.damaged).toMatchObject([
    { file: name, lost: 0, reason: 'The disk could not read all of this snapshot.' },
  ]);
  must(await notebook.commit([put('goes on')]));
  await notebook.close();
  expect((await readFile(join(folder, name))).equals(before)).toBe(true);
  const again = await openHere(folder);
  expect(texts(again.data)).toEqual({ ...expected, 'id goes on': 'Text of goes on' });
});

test('a bad place in the newest journal costs what stood on it and no more, and the file stays', async () => {
  const { folder: small } = await crashedNotebook();
  const folder = small;
  const filled = await openHere(folder);
  for (let count = 0; count < 40; count += 1) must(await filled.commit([put(`more ${String(count)}`)]));
  const name = await newest(folder, 'journal');
  const { size } = await stat(join(folder, name));
  expect(size).toBeGreaterThan(3 * 4096);
  const disk = faultyDisk();
  disk.badPlace = { name, from: 5000, to: 5001 };
  const reader = await openWith(folder, { io: disk.io }, { lock: false });
  const missing = [...filled.data.notes.keys()].filter((id) => !reader.data.notes.has(id));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThan(20);
  expect(reader.recovery.damaged).toMatchObject([
    { file: name, lost: missing.length, reason: 'The disk could not read all of this journal.' },
  ]);
  expect(await filesIn(folder, 'journal')).toContain(name);
});

test.each([
  ['ENOSPC', 'disk-full', /^The disk is full, so the last change was not saved/],
  ['EDQUOT', 'disk-full', /^The disk is full, so the last change was not saved/],
  ['EIO', 'io', /^The disk reported a fault, so the last change was not saved/],
  ['EACCES', 'read-only-folder', /^The notes folder cannot be written to/],
  ['EROFS', 'read-only-folder', /^The notes folder cannot be written to/],
  ['EPERM', 'read-only-folder', /^The notes folder cannot be written to/],
])(
  'a write that fails with %s is told as what it is, with the folder, and costs only itself',
  async (code, kind, words) => {
    const folder = await temporaryFolder();
    const disk = faultyDisk();
    const notebook = await openWith(folder, { io: disk.io });
    must(await notebook.commit([put('a')]));
    disk.failWrite = code;
    const error = mustFail(await notebook.commit([put('refused')]));
    expect(error).toMatchObject({ kind, path: folder, message: expect.stringMatching(words) });
    disk.failWrite = null;
    must(await notebook.commit([put('b')]));
    await notebook.close();
    expect(Object.keys(texts((await openHere(folder)).data))).toEqual(['id a', 'id b']);
  },
);

test('a clock that is set back changes neither what is there nor which change is the last', async () => {
  const folder = await temporaryFolder();
  const years = [2030, 2010, 2025, 1999];
  for (const year of years) {
    const notebook = await openWith(folder, {}, { now: () => new Date(Date.UTC(year, 0)) });
    must(await notebook.commit([put('same', `of ${String(year)}`), put(String(year))]));
    must(await notebook.compact());
    must(await notebook.commit([put('same', `later in ${String(year)}`)]));
    await notebook.close();
  }
  const { data, recovery } = await openWith(folder, {}, { now });
  expect(data.notes.get('same')?.text).toBe('later in 1999');
  expect(data.notes.size).toBe(5);
  expect(recovery.damaged).toEqual([]);
});

const failing = (times: number, code: string) => {
  let left = times;
  return () => {
    left -= 1;
    return left < 0 ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }));
  };
};

test('a rename that Windows refuses five times works the sixth time, and a real refusal is told', async () => {
  await expect(renameWith(failing(5, 'EPERM'), 'win32')('a', 'b')).resolves.toBeUndefined();
  await expect(renameWith(failing(1, 'EPERM'), 'linux')('a', 'b')).rejects.toThrow('EPERM');
  await expect(renameWith(failing(1, 'ENOSPC'), 'win32')('a', 'b')).rejects.toThrow('ENOSPC');
});

test('a rename that Windows never allows is given up', async () => {
  await expect(renameWith(failing(1000, 'EBUSY'), 'win32')('a', 'b')).rejects.toThrow('EBUSY');
});
