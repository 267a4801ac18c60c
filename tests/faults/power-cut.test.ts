import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import { bundle, startWriter, type Bundle } from './children.ts';
import { readJsonFile } from './json-file-store.ts';
import { foundIn, Ledger, type Found } from './ledger.ts';
import { oneTry, scale } from './scale.ts';
import {
  flush,
  named,
  openWorkshop,
  SMALLEST_DISK,
  whyNoDisks,
  type DiskKind,
  type Workshop,
} from './volumes.ts';
import type { WriterOptions } from './writer.ts';

/**
 * A power cut, simulated: the writer works on a file system whose disk is a file in memory. It is frozen at a random
 * moment and the file is copied, so the copy holds what had reached the disk and nothing of the system's cache.
 * Killing a process cannot show a missing flush, because the cache outlives it; this can, and the controls prove it.
 */
const kinds = ['ext4', 'xfs', 'btrfs'] as const;
const WORKSHOP_MEBIBYTES = 1536;

const why: Readonly<Record<DiskKind, string | null>> = {
  ext4: await whyNoDisks('ext4'),
  xfs: await whyNoDisks('xfs'),
  btrfs: await whyNoDisks('btrfs'),
};

let writer: Bundle;
let workshop: Workshop;
beforeAll(async () => {
  if (why.ext4 !== null) return;
  writer = await bundle('writer');
  workshop = await openWorkshop(WORKSHOP_MEBIBYTES);
});
afterAll(async () => {
  if (why.ext4 !== null) return;
  await workshop.dismantle();
  await writer.remove();
});

type Reader = (folder: string) => Promise<Found>;

/** The next start of the app after the power is back, on a disk that may be written again. */
const readNotebook: Reader = async (folder) => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  const found = foundIn({ ...opened.value.data });
  await opened.value.close();
  return found;
};

/** A store, what it is given to do, and how the next start reads it. */
interface Subject {
  readonly store: WriterOptions['store'];
  readonly mix: WriterOptions['mix'];
  readonly read: Reader;
}

const notebook: Subject = { store: 'notebook', mix: 'everything', read: readNotebook };
const notesOnly: Subject = { store: 'notebook', mix: 'own-notes', read: readNotebook };
const unflushed: Subject = { store: 'notebook-unflushed', mix: 'everything', read: readNotebook };
const jsonFile: Subject = { store: 'lowdb-json-file', mix: 'own-notes', read: readJsonFile };

interface Tally {
  cuts: number;
  acknowledged: number;
  readonly lost: string[];
  readonly strange: string[];
}

interface Cut {
  readonly subject: Subject;
  readonly kind: DiskKind;
  readonly name: string;
  /** Everything in the system's cache reaches the disk first, as if the power had stayed on a while longer. */
  readonly isFlushedFirst: boolean;
}

const optionsOf = ({ store, mix }: Subject, folder: string): WriterOptions => ({
  store,
  folder,
  mix,
  lanes: 4,
  compactAfter: 300,
  isLocked: true,
  closeAfter: null,
});

const cutOnce = async ({ subject, kind, name, isFlushedFirst }: Cut, tally: Tally): Promise<void> => {
  const disk = await workshop.format(`${name}.disk`, SMALLEST_DISK[kind], kind);
  const ledger = new Ledger();
  const child = startWriter(writer.path, optionsOf(subject, disk.folder), ledger);
  try {
    await child.reached('ready');
    await wait(100 + Math.random() * 700);
    child.process.kill('SIGSTOP');
    if (isFlushedFirst) await flush(disk);
    const image = await workshop.copyImage(disk, `${name}.after`);
    await child.kill();
    await disk.unmount();
    const after = await workshop.mountImage(image);
    const { lost, strange } = ledger.judge(await subject.read(after.folder));
    await after.unmount();
    tally.cuts += 1;
    tally.acknowledged += ledger.acknowledged;
    tally.lost.push(...lost);
    tally.strange.push(...strange);
  } finally {
    await child.kill();
    await disk.unmount();
  }
};

const cut = async (subject: Subject, kind: DiskKind, times: number): Promise<Tally> => {
  const tally: Tally = { cuts: 0, acknowledged: 0, lost: [], strange: [] };
  for (let time = 0; time < times; time += 1) {
    const name = `${subject.store}-${subject.mix}-${kind}-${String(time)}`;
    await cutOnce({ subject, kind, name, isFlushedFirst: false }, tally);
  }
  const { acknowledged, lost } = tally;
  console.info(
    `power cut: ${kind}: ${subject.store}, ${subject.mix}: ${String(times)} cuts, ${String(acknowledged)} acknowledged, ${String(lost.length)} lost`,
  );
  return tally;
};

for (const kind of kinds) {
  const times = scale.cuts[kind];
  test.skipIf(why[kind] !== null)(
    named(
      `${String(times)} power cuts on ${kind} lose nothing acknowledged, where lowdb's own JSONFile loses ${String(scale.controlLoses * 100)} % or more`,
      why[kind],
    ),
    oneTry,
    async () => {
      const half = Math.ceil(times / 2);
      const everything = await cut(notebook, kind, half);
      const fast = await cut(notesOnly, kind, times - half);
      expect([...everything.lost, ...fast.lost]).toEqual([]);
      expect([...everything.strange, ...fast.strange]).toEqual([]);
      expect(everything.acknowledged + fast.acknowledged).toBeGreaterThan(times * 20);
      const control = await cut(jsonFile, kind, scale.controlCuts);
      expect(control.lost.length).toBeGreaterThan(control.acknowledged * scale.controlLoses);
    },
  );
}

test.skipIf(why.ext4 !== null)(
  named(
    'the same notebook on a disk that is never flushed loses changes, so the test sees flushes',
    why.ext4,
  ),
  oneTry,
  async () => {
    const mutant = await cut(unflushed, 'ext4', scale.controlCuts);
    expect(mutant.lost.length).toBeGreaterThan(0);
  },
);

test.skipIf(why.ext4 !== null)(
  named('when the cache reaches the disk first nothing is lost, so the controls are read rightly', why.ext4),
  oneTry,
  async () => {
    for (const subject of [jsonFile, unflushed]) {
      const tally: Tally = { cuts: 0, acknowledged: 0, lost: [], strange: [] };
      await cutOnce({ subject, kind: 'ext4', name: `${subject.store}-flushed`, isFlushedFirst: true }, tally);
      expect(tally.acknowledged).toBeGreaterThan(5);
      expect(tally).toMatchObject({ lost: [] });
    }
  },
);
