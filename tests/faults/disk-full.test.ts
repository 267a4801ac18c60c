import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNotebook, type Notebook } from '../../src/main/notebook/open-notebook.ts';
import type { NotebookError } from '../../src/shared/domain/notebook/notebook-error.ts';
import { oneTry } from './scale.ts';
import { memoryVolume, named, openWorkshop, whyNoDisks, whyNoMemoryVolume, type Volume } from './volumes.ts';

const AT = '2026-01-02T03:04:05.678Z';
const LEFT_BYTES = 250 * 1024;

const open = async (folder: string): Promise<Notebook> => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date(AT) });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

const save = async (notebook: Notebook, id: string): Promise<NotebookError | null> => {
  const record = {
    id,
    titleId: 'the-justice-project',
    passId: 'pass-1',
    filmMs: 1000,
    raw: { timed: false, wallIso: AT },
    caseIds: [],
    kind: 'note',
    text: `A sentence of some length, so that the disk is full soon: ${'and more '.repeat(40)}`,
    tags: [],
    createdAt: AT,
    editedAt: AT,
  } as const;
  const outcome = await notebook.commit([{ op: 'put', entry: { table: 'notes', record } }]);
  return outcome.ok ? null : outcome.error;
};

/** Fills the disk with something else until so many bytes are left. */
const fill = async (folder: string): Promise<string> => {
  const { bavail, bsize } = await statfs(folder);
  const path = join(folder, 'something-else');
  await writeFile(path, Buffer.alloc(bavail * bsize - LEFT_BYTES, 1), { flush: true });
  return path;
};

const fillWhileWriting = async (volume: Volume): Promise<void> => {
  const folder = join(volume.folder, 'notes');
  const notebook = await open(folder);
  const acknowledged: string[] = [];
  const refused: NotebookError[] = [];
  const saveMany = async (from: number, count: number): Promise<void> => {
    for (let index = from; index < from + count; index += 1) {
      const error = await save(notebook, String(index));
      if (error === null) acknowledged.push(String(index));
      else refused.push(error);
    }
  };
  await saveMany(0, 200);
  const filler = await fill(volume.folder);
  await saveMany(200, 1000);
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused.map((error) => error.kind))).toEqual(new Set(['disk-full']));
  expect(notebook.mode).toEqual({ mode: 'writable' });
  expect(Array.from(notebook.data.notes.keys())).toEqual(acknowledged);
  const compacted = await notebook.compact();
  expect(compacted.ok ? 'ok' : compacted.error.kind).toBe('disk-full');
  const reader = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date(AT), readOnly: true });
  expect(reader.ok && Array.from(reader.value.data.notes.keys())).toEqual(acknowledged);

  await rm(filler);
  const before = refused.length;
  await saveMany(2000, 200);
  expect(refused.length).toBe(before);
  expect((await notebook.compact()).ok).toBe(true);
  await notebook.close();
  const again = await open(folder);
  expect(Array.from(again.data.notes.keys())).toEqual(acknowledged);
  expect(again.recovery.damaged).toEqual([]);
  await again.close();
};

const whyNoMemory = await whyNoMemoryVolume();
const whyNoDisk = await whyNoDisks();

test.skipIf(whyNoMemory !== null)(
  named('a full disk in memory refuses, loses nothing, and works again when there is room', whyNoMemory),
  oneTry,
  async () => {
    const volume = await memoryVolume(4);
    try {
      await fillWhileWriting(volume);
    } finally {
      await volume.unmount();
    }
  },
);

test.skipIf(whyNoDisk !== null)(
  named('a full ext4 disk refuses, loses nothing, and works again when there is room', whyNoDisk),
  oneTry,
  async () => {
    const workshop = await openWorkshop(64);
    try {
      await fillWhileWriting(await workshop.format('full.disk', 16));
    } finally {
      await workshop.dismantle();
    }
  },
);
