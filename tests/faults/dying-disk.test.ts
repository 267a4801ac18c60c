import { rm, statfs, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openNotebook, type Notebook } from '../../src/main/notebook/open-notebook.ts';
import type { Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import { oneTry } from './scale.ts';
import { named, openWorkshop, whyNoDisks, type Disk, type Workshop } from './volumes.ts';

const run = promisify(execFile);
const AT = '2026-01-02T03:04:05.678Z';

const put = (id: string): Operation => ({
  op: 'put',
  entry: {
    table: 'notes',
    record: {
      id,
      titleId: 'the-justice-project',
      passId: 'pass-1',
      filmMs: 1000,
      raw: { timed: false, wallIso: AT },
      caseIds: [],
      kind: 'note',
      text: `A sentence of some length, so that it takes room: ${'and more '.repeat(400)}`,
      tags: [],
      createdAt: AT,
      editedAt: AT,
    },
  },
});

const open = async (folder: string): Promise<Notebook> => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date(AT) });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

const ids = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix} ${String(index)}`);

/** Below the file system there is no room any more: what it believes to have written fails when it is flushed. */
const takeRoomBelow = async (workshop: Workshop): Promise<string> => {
  const { bavail, bsize } = await statfs(workshop.folder);
  const path = join(workshop.folder, 'something-else');
  await writeFile(path, Buffer.alloc(bavail * bsize, 1));
  return path;
};

const whyNot = await whyNoDisks();

const onDisk = async (use: (workshop: Workshop, disk: Disk) => Promise<void>): Promise<void> => {
  const workshop = await openWorkshop(24);
  try {
    await use(workshop, await workshop.format('dying.disk', 96));
  } finally {
    await workshop.dismantle();
  }
};

test.skipIf(whyNot !== null)(
  named('a disk that fails below its file system: each fault is told, nothing told as saved is lost', whyNot),
  oneTry,
  () =>
    onDisk(async (workshop, disk) => {
      const folder = join(disk.folder, 'notes');
      const notebook = await open(folder);
      for (const id of ids(100, 'before')) expect((await notebook.commit([put(id)])).ok).toBe(true);
      const filler = await takeRoomBelow(workshop);
      const saved: string[] = [];
      const told = new Map<string, string>();
      for (const id of ids(400, 'while it dies')) {
        const outcome = await notebook.commit([put(id)]);
        if (outcome.ok) saved.push(id);
        else told.set(outcome.error.kind, `${outcome.error.message} (${outcome.error.path})`);
      }
      console.info(`dying disk: ${String(saved.length)} saved, ${JSON.stringify([...told])}`);
      expect(told.size).toBeGreaterThan(0);
      for (const kind of told.keys()) expect(['io', 'read-only-folder', 'disk-full']).toContain(kind);
      for (const words of told.values()) expect(words).toContain(folder);
      const promised = [...ids(100, 'before'), ...saved];
      expect([...notebook.data.notes.keys()]).toEqual(promised);
      await notebook.close();
      await rm(filler);
      const image = await workshop.copyImage(disk, 'dead.disk');
      await disk.unmount();
      const after = await workshop.mountImage(image);
      const again = await open(join(after.folder, 'notes'));
      expect(promised.filter((id) => !again.data.notes.has(id))).toEqual([]);
      expect((await again.commit([put('goes on')])).ok).toBe(true);
      await again.close();
      await after.unmount();
    }),
);

test.skipIf(whyNot !== null)(
  named('a disk that turns read-only refuses in words and works again when it may be written', whyNot),
  oneTry,
  () =>
    onDisk(async (_, disk) => {
      const folder = join(disk.folder, 'notes');
      const first = await open(folder);
      expect((await first.commit([put('a')])).ok).toBe(true);
      await first.close();
      await run('mount', ['-o', 'remount,ro', disk.folder]);
      const notebook = await open(folder);
      const refused = await notebook.commit([put('b')]);
      expect(refused).toMatchObject({ ok: false, error: { kind: 'read-only-folder' } });
      expect(notebook.mode).toMatchObject({ mode: 'read-only', because: { kind: 'read-only-folder' } });
      expect([...notebook.data.notes.keys()]).toEqual(['a']);
      await run('mount', ['-o', 'remount,rw', disk.folder]);
      expect((await notebook.commit([put('c')])).ok).toBe(true);
      expect(notebook.mode).toEqual({ mode: 'writable' });
      await notebook.close();
      const again = await open(folder);
      expect([...again.data.notes.keys()]).toEqual(['a', 'c']);
      await again.close();
    }),
);
