import { expect, test } from 'vitest';
import { faultyDisk } from './faulty-io.ts';
import { filesIn, must, mustFail, openHere, openWith, put, temporaryFolder } from './support.ts';

const ids = (count: number, prefix = 'n'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`);

test('a snapshot that reads back wrong is not used, and nothing is removed', async () => {
  const folder = await temporaryFolder();
  const disk = faultyDisk();
  const lying = {
    ...disk.io,
    open: async (path: string, how: 'create' | 'update' | 'read') => {
      const file = await disk.io.open(path, how);
      const flip = (bytes: Uint8Array): Uint8Array =>
        bytes.map((byte, index) => (index === 90 ? byte ^ 1 : byte));
      const isSnapshot = path.includes('snapshot');
      return {
        ...file,
        write: (bytes: Uint8Array, at: number) => file.write(isSnapshot ? flip(bytes) : bytes, at),
      };
    },
  };
  const notebook = await openWith(folder, { io: lying });
  must(await notebook.commit([put('a')]));
  expect(mustFail(await notebook.compact()).kind).toBe('io');
  expect(await filesIn(folder, 'snapshot')).toEqual([]);
  const seen = await openHere(folder, { readOnly: true });
  expect(Array.from(seen.data.notes.keys())).toEqual(['a']);
});

test('changes go on while a snapshot is taken, and are in none or both', async () => {
  const folder = await temporaryFolder();
  const notebook = await openHere(folder);
  must(await notebook.commit(ids(3000).map((id) => put(id))));
  const compaction = notebook.compact();
  const during = Promise.all(ids(300, 'during').map(async (id) => must(await notebook.commit([put(id)]))));
  must(await compaction);
  await during;
  must(await notebook.commit([put('after')]));
  const seen = await openHere(folder, { readOnly: true });
  expect(seen.data.notes.size).toBe(3301);
  expect(Array.from(seen.data.notes.keys())).toEqual(Array.from(notebook.data.notes.keys()));
});

test('compaction comes by itself, keeps five snapshots, and removes the journals that the oldest of them holds', async () => {
  const folder = await temporaryFolder();
  const limits = { operations: 10, bytes: 1 << 20, idleMs: 60_000 };
  const notebook = await openWith(folder, { limits });
  for (const id of ids(200)) must(await notebook.commit([put(id)]));
  await notebook.close();
  const snapshots = await filesIn(folder, 'snapshot');
  expect(snapshots).toHaveLength(5);
  const [oldest = ''] = snapshots;
  const generationOf = (name: string): number => Number(name.split('.')[2]);
  const journals = await filesIn(folder, 'journal');
  expect(journals.length).toBeGreaterThan(0);
  expect(journals.every((name) => generationOf(name) >= generationOf(oldest))).toBe(true);
  expect((await openHere(folder)).data.notes.size).toBe(200);
});
