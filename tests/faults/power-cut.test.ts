import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import { bundle, startWriter, type Bundle } from './children.ts';
import { flush, named, openWorkshop, whyNoDisks, type Workshop } from './volumes.ts';

/**
 * A power cut, simulated: the writer works on a file system whose disk is a file in memory. It is frozen at a random
 * moment and the file is copied, so the copy holds what had reached the disk and nothing of the system's cache.
 * Killing a process cannot show a missing flush, because the cache outlives it; this can, and the controls prove it.
 */
const CUTS = 12;
const CONTROL_CUTS = 4;
const WRITERS = '4';
const COMPACT_AFTER = '300';
const DISK_MEBIBYTES = 48;

const why = await whyNoDisks();
const cutTest = test.skipIf(why !== null);

let writer: Bundle;
let workshop: Workshop;
beforeAll(async () => {
  if (why !== null) return;
  writer = await bundle('writer');
  workshop = await openWorkshop(DISK_MEBIBYTES * 4);
});
afterAll(async () => {
  if (why !== null) return;
  await workshop.dismantle();
  await writer.remove();
});

type Reader = (folder: string) => Promise<ReadonlySet<string>>;

/** The next start of the app after the power is back, on a disk that may be written again. */
const readNotebook: Reader = async (folder) => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  const ids = new Set(opened.value.data.notes.keys());
  await opened.value.close();
  return ids;
};

const jsonFileSchema = z.object({ notes: z.record(z.string(), z.unknown()) });

/** A file that is missing or cut holds nothing that its program could use. */
const readJsonFile: Reader = async (folder) => {
  try {
    const found = jsonFileSchema.parse(JSON.parse(await readFile(join(folder, 'notes.json'), 'utf8')));
    return new Set(Object.keys(found.notes));
  } catch {
    return new Set();
  }
};

interface Tally {
  acknowledged: number;
  lost: number;
}

interface Cut {
  readonly store: string;
  readonly read: Reader;
  readonly name: string;
  /** Everything in the system's cache reaches the disk first, as if the power had stayed on a while longer. */
  readonly isFlushedFirst: boolean;
}

const cutOnce = async ({ store, read, name, isFlushedFirst }: Cut): Promise<Tally> => {
  const disk = await workshop.format(`${name}.disk`, DISK_MEBIBYTES);
  const child = startWriter(writer.path, [store, disk.folder, name, WRITERS, COMPACT_AFTER]);
  try {
    await child.ready;
    await wait(100 + Math.random() * 700);
    child.process.kill('SIGSTOP');
    if (isFlushedFirst) await flush(disk);
    const after = await workshop.copyOf(disk, `${name}.after`);
    try {
      child.process.kill('SIGKILL');
      await child.gone;
      const found = await read(after.folder);
      const lost = child.acknowledged.filter((id) => !found.has(id)).length;
      return { acknowledged: child.acknowledged.length, lost };
    } finally {
      await after.unmount();
    }
  } finally {
    child.process.kill('SIGKILL');
    await child.gone;
    await disk.unmount();
  }
};

const cut = async (store: string, read: Reader, times: number): Promise<Tally> => {
  const sum: Tally = { acknowledged: 0, lost: 0 };
  for (let time = 0; time < times; time += 1) {
    const { acknowledged, lost } = await cutOnce({
      store,
      read,
      name: `${store}-${String(time)}`,
      isFlushedFirst: false,
    });
    sum.acknowledged += acknowledged;
    sum.lost += lost;
  }
  console.info(
    `power cut: ${store}: ${String(times)} cuts, ${String(sum.acknowledged)} notes acknowledged, ${String(sum.lost)} lost`,
  );
  return sum;
};

cutTest(
  named(`${String(CUTS)} power cuts lose no acknowledged note, where lowdb's own JSONFile loses some`, why),
  async () => {
    const notebook = await cut('notebook', readNotebook, CUTS);
    const control = await cut('lowdb-json-file', readJsonFile, CONTROL_CUTS);
    expect(notebook.acknowledged).toBeGreaterThan(CUTS * 20);
    expect(notebook.lost).toBe(0);
    expect(control.acknowledged).toBeGreaterThan(CONTROL_CUTS * 5);
    expect(control.lost).toBeGreaterThan(0);
  },
);

cutTest(
  named('the same notebook on a disk that is never flushed loses notes, so the test sees flushes', why),
  async () => {
    const mutant = await cut('notebook-unflushed', readNotebook, CONTROL_CUTS);
    expect(mutant.lost).toBeGreaterThan(0);
  },
);

cutTest(
  named('when the cache reaches the disk first nothing is lost, so the controls are read rightly', why),
  async () => {
    for (const [store, read] of [
      ['lowdb-json-file', readJsonFile],
      ['notebook-unflushed', readNotebook],
    ] as const) {
      const { acknowledged, lost } = await cutOnce({
        store,
        read,
        name: `${store}-flushed`,
        isFlushedFirst: true,
      });
      expect(acknowledged).toBeGreaterThan(5);
      expect(lost).toBe(0);
    }
  },
);
