import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { SaveAsk, Saved } from '../../../src/main/notebook/disk-memory.ts';
import { DiskThread } from '../../../src/main/notebook/disk-thread.ts';
import type { Notebook } from '../../../src/main/notebook/notebook.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { filesIn, must, mustFail, now, openHere, put, temporaryFolder } from './support.ts';

const notebookFolder = join(import.meta.dirname, '../../../src/main/notebook');
const entries = {
  real: join(notebookFolder, 'disk-worker.ts'),
  failing: join(import.meta.dirname, 'failing-disk-worker.ts'),
};

let built = '';
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'docket-disk-thread-'));
  const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } as const;
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: true, outDir: built, target: 'node20', rolldownOptions: { input: entries, output } },
  });
});
afterAll(() => rm(built, { recursive: true, force: true }));

/** A thread that counts how many saves it took, at once and later. */
class CountingThread extends DiskThread {
  atOnce = 0;
  later = 0;

  override save(ask: SaveAsk): Saved | Promise<Saved> | null {
    const saved = super.save(ask);
    if (saved instanceof Promise) this.later += 1;
    else if (saved !== null) this.atOnce += 1;
    return saved;
  }

  get taken(): number {
    return this.atOnce + this.later;
  }
}

interface Opened {
  readonly notebook: Notebook;
  readonly thread: CountingThread;
  readonly folder: string;
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => Promise<void>;
}

/** Commits until the thread takes it; each note has the next number. */
async function untilTaken({ notebook, thread }: Pick<Opened, 'notebook' | 'thread'>): Promise<void> {
  const before = thread.taken;
  await vi.waitFor(async () => {
    must(await notebook.commit([put(`n${String(notebook.data.notes.size)}`)]));
    expect(thread.taken).toBeGreaterThan(before);
  });
}

async function opened(worker: string, fault = 'none'): Promise<Opened> {
  const folder = join(await temporaryFolder(), 'notes');
  const faultFile = join(folder, '..', 'fault');
  vi.stubEnv('DOCKET_TEST_FAULT', fault);
  vi.stubEnv('DOCKET_TEST_FAULT_FILE', faultFile);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const thread = new CountingThread(join(built, `${worker}.cjs`), 0);
  const notebook = must(await openNotebook(folder, { appVersion: '0.1.0', now, diskThread: thread }));
  onTestFinished(() => notebook.close());
  if (worker !== 'missing') await untilTaken({ notebook, thread });
  const turnOn = (): Promise<void> => writeFile(faultFile, '');
  return { notebook, thread, folder, turnOn, turnOff: () => rm(faultFile) };
}

const idsOf = (notebook: Notebook): readonly string[] => Array.from(notebook.data.notes.keys());

/** What the next start finds is what this notebook says, and nothing is damaged. */
async function expectSame({ notebook, folder }: Opened): Promise<void> {
  const seen = await openHere(folder, { readOnly: true });
  expect(idsOf(seen)).toEqual(idsOf(notebook));
  expect(seen.recovery.damaged).toEqual([]);
}

test('what goes through the thread, what is too long for it and what comes at the same time is all there, in order', async () => {
  const all = await opened('real');
  const { notebook, thread } = all;
  const taken = thread.taken;
  const long = put('long', 'x'.repeat(100_000));
  await Promise.all([
    ...Array.from({ length: 30 }, (_, at) => notebook.commit([put(`before ${String(at)}`)])),
    notebook.commit([long]),
    ...Array.from({ length: 30 }, (_, at) => notebook.commit([put(`after ${String(at)}`)])),
  ]);
  must(await notebook.commit([put('last')]));
  expect(thread.taken).toBeGreaterThan(taken);
  expect(notebook.data.notes.size).toBeGreaterThanOrEqual(62);
  await expectSame(all);
});

test('the first changes do not wait for the thread, and the thread goes on with the same journal', async () => {
  const all = await opened('real');
  expect(all.thread.taken).toBeLessThan(all.notebook.data.notes.size);
  expect(await filesIn(all.folder, 'journal')).toHaveLength(1);
  must(await all.notebook.compact());
  await untilTaken(all);
  await expectSame(all);
});

test('a thread that cannot be started leaves every change to the ordinary way', async () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => complaint.mockRestore());
  const all = await opened('missing');
  must(await all.notebook.commit([put('a')]));
  await vi.waitFor(() => expect(complaint).toHaveBeenCalled());
  must(await all.notebook.commit([put('b')]));
  expect(all.thread.taken).toBe(0);
  await expectSame(all);
});

test('a disk that takes a few bytes at a time gets every byte from the thread', async () => {
  const all = await opened('failing', 'short');
  await all.turnOn();
  await untilTaken(all);
  await expectSame(all);
});

test('a disk that is full in the thread refuses the change, keeps the rest, and goes on in the same journal', async () => {
  const all = await opened('failing', 'full');
  const [journal = ''] = await filesIn(all.folder, 'journal');
  const before = await readFile(join(all.folder, journal));
  await all.turnOn();
  expect(mustFail(await all.notebook.commit([put('refused')])).kind).toBe('disk-full');
  expect((await readFile(join(all.folder, journal))).equals(before)).toBe(true);
  await all.turnOff();
  await untilTaken(all);
  expect(await filesIn(all.folder, 'journal')).toEqual([journal]);
  expect(idsOf(all.notebook)).not.toContain('refused');
  await expectSame(all);
});

test.each(['flush', 'dies'])(
  'after a flush that failed in the thread nothing more is written to that journal: %s',
  async (fault) => {
    const all = await opened('failing', fault);
    const [journal = ''] = await filesIn(all.folder, 'journal');
    await all.turnOn();
    expect(mustFail(await all.notebook.commit([put('refused')])).kind).toBe('io');
    const after = await readFile(join(all.folder, journal));
    await all.turnOff();
    must(await all.notebook.commit([put('next')]));
    await untilTaken(all);
    expect(await filesIn(all.folder, 'journal')).toHaveLength(2);
    expect((await readFile(join(all.folder, journal))).equals(after)).toBe(true);
    expect(idsOf(all.notebook)).not.toContain('refused');
    await expectSame(all);
  },
);

test('a slow disk holds main up for a moment only, and closing waits for it', async () => {
  const all = await opened('failing', 'slow');
  await all.turnOn();
  let turns = 0;
  const count = (): void => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  const { later } = all.thread;
  const committed = all.notebook.commit([put('slow')]);
  const closed = all.notebook.close();
  must(await committed);
  clearImmediate(next);
  await closed;
  expect(all.thread.later).toBe(later + 1);
  expect(turns).toBeGreaterThan(5);
  await expectSame(all);
});

test('after some slow saves nobody stands waiting, until the disk is quick again', async () => {
  const all = await opened('failing', 'slow');
  await all.turnOn();
  for (const id of ['a', 'b', 'c']) must(await all.notebook.commit([put(id)]));
  await all.turnOff();
  const { later, atOnce } = all.thread;
  must(await all.notebook.commit([put('d')]));
  expect(all.thread).toMatchObject({ later: later + 1, atOnce });
  await vi.waitFor(async () => {
    must(await all.notebook.commit([put('e')]));
    expect(all.thread.atOnce).toBeGreaterThan(atOnce);
  });
  await expectSame(all);
});

test('a journal that is taken away is noticed by the thread, and the next change is saved', async () => {
  const all = await opened('real');
  must(await all.notebook.compact());
  await untilTaken(all);
  const names = await filesIn(all.folder, 'journal');
  await rm(join(all.folder, names.at(-1) ?? ''));
  const error = mustFail(await all.notebook.commit([put('gone')]));
  expect(error.message).toContain('no longer there');
  must(await all.notebook.commit([put('kept')]));
  expect(idsOf(all.notebook)).toContain('kept');
  expect(idsOf(all.notebook)).not.toContain('gone');
});
