import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import { importHandlers } from '../../../src/main/handlers/import-handlers.ts';
import { readInThread } from '../../../src/main/importing/read-in-thread.ts';
import { inputOf, nastyNotes, seedOfRun } from '../../unit/import/nasty-notes.ts';
import { builtWorker } from '../../unit/import/built-worker.ts';
import { newDesk, type TestDesk } from '../../unit/main/desk.ts';

const COUNT = 100_000;
/** Nobody is held up (ms) for as long as this, whatever else the computer does; it was several seconds in one turn. */
const LONGEST_BLOCK_MS = 1_500;
/** Taking 100,000 changes back is put together in one go still. */
const LONGEST_UNDO_MS = 6_000;

let docket: TestDesk;
let folder = '';
let worker = '';
beforeAll(async () => {
  docket = await newDesk();
  folder = await mkdtemp(join(tmpdir(), 'docket-100000-'));
  worker = await builtWorker('src/main/importing/import-worker.ts', join(folder, 'built'));
});
afterAll(async () => {
  await docket.close();
  await rm(folder, { recursive: true, force: true });
});

/** A long text is enough once: the notes are many here, and each is short. */
const notes = nastyNotes(COUNT, seedOfRun()).map((note) =>
  note.text.length > 10_000 ? { ...note, text: 'A long note was here.' } : note,
);

const desk = () => ({
  ...docket.desk,
  context: { ...docket.desk.context, readNotes: readInThread(worker) },
});

async function measured<T>(what: string, work: () => Promise<T>, limitMs = LONGEST_BLOCK_MS): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  const value = await work();
  delay.disable();
  const [ms, blockMs] = [performance.now() - started, delay.max / 1e6];
  console.warn(`${what}: ${ms.toFixed(0)} ms, longest without a turn for others ${blockMs.toFixed(0)} ms`);
  expect(blockMs).toBeLessThan(limitMs);
  return value;
}

test('100,000 notes are looked at, taken in as one step, taken back by one undo, and hold nobody up', async () => {
  const path = join(folder, 'notes.json');
  expect(await exportNotes({ format: 'json', input: inputOf(notes), path })).toMatchObject({ ok: true });
  expect((await stat(path)).size).toBeGreaterThan(40_000_000);
  docket.desk.context.givenPaths.give(path);
  const asked = { from: { what: 'path', path }, format: null, columns: null, otherFilm: 'refuse' } as const;
  const seen = await measured('preview', () => importHandlers['import.preview'](asked, desk()));
  if (!seen.ok || seen.value.outcome !== 'previewed') throw new Error(JSON.stringify(seen).slice(0, 300));
  const { counts } = seen.value.preview;
  expect(counts).toMatchObject({ new: COUNT, refused: 0 });
  const { token } = seen.value;
  const done = await measured('taking in', () =>
    importHandlers['import.apply']({ token, changed: 'keep-mine' }, desk()),
  );
  expect(done).toEqual({
    ok: true,
    value: { outcome: 'done', tally: { added: COUNT, replaced: 0, kept: 0 } },
  });
  const { data } = docket.desk.context.notebook;
  expect([data.notes.size, data.commands.size]).toEqual([COUNT, 1]);
  const undone = await measured('undo', () => docket.desk.keeper.undo(), LONGEST_UNDO_MS);
  expect(undone).toMatchObject({ ok: true });
  expect([...data.notes.values()].filter(({ deletedAt }) => deletedAt === undefined)).toEqual([]);
});
