import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { seeNotebook } from '../../../src/main/start-first-look.ts';
import { startNotebook } from '../../../src/main/start-notebook.ts';

const pace = { scale: 1, epochWallMs: 0 };
let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'docket-start-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const folder = (): string => join(data, 'notes');
const never = (): never => {
  throw new Error('nothing was to be told again');
};

const putPass: Operation = {
  op: 'put',
  entry: {
    table: 'passes',
    record: {
      id: 'one',
      titleId: 'the-justice-project',
      ...({ kind: 'first', edition: 'streaming', policy: 'always' } as const),
      ...{ afterBroadcast: false, endingsConfirmed: true, createdAt: '2026-11-01T19:00:00.000Z' },
    },
  },
};

async function started() {
  const before = await seeNotebook(folder(), pace);
  const diskWorker = join(data, 'none.cjs');
  const opened = await startNotebook({ folder: folder(), diskWorker, appVersion: '1', pace, before }, never);
  if (!opened.ok) throw new Error(opened.error.message);
  return { before, ...opened.value };
}

it('sees an empty notebook in a folder that is not there, and it is what opens then, with the same clock', async () => {
  const { before, notebook, time, isAsSeen } = await started();
  expect(before?.data.passes.size).toBe(0);
  expect(time).toBe(before?.time);
  expect(isAsSeen).toBe(true);
  await notebook.close();
});

it.each(['notes.snapshot.00000001.810e21a1.json', 'something of somebody else'])(
  'says nothing of a folder in which there is a file: %s',
  async (name) => {
    mkdirSync(folder());
    writeFileSync(join(folder(), name), '');
    expect(await seeNotebook(folder(), pace)).toBeNull();
  },
);

it('says nothing of a folder that cannot be looked into', async () => {
  writeFileSync(folder(), 'a file where the folder should be');
  expect(await seeNotebook(folder(), pace)).toBeNull();
});

async function withOnePass(): Promise<void> {
  const { notebook } = await started();
  const written = await notebook.commit([putPass]);
  expect(written.ok).toBe(true);
  await notebook.close();
}

it('sees at a glance what an ordinary notebook holds, and it is what opens then, with the same clock', async () => {
  await withOnePass();
  const { before, notebook, time, isAsSeen } = await started();
  expect(before?.data.passes.get('one')?.titleId).toBe('the-justice-project');
  expect(time).toBe(before?.time);
  expect(isAsSeen).toBe(true);
  await notebook.close();
});

it('says nothing of a notebook that is open elsewhere, because it opens for reading only', async () => {
  await withOnePass();
  const { notebook } = await started();
  expect(await seeNotebook(folder(), pace)).toBeNull();
  await notebook.close();
  expect(await seeNotebook(folder(), pace)).not.toBeNull();
});

it('says nothing of a notebook of which a byte is not as it was written', async () => {
  await withOnePass();
  const name = readdirSync(folder()).find((each) => each.includes('.snapshot.')) ?? '';
  const path = join(folder(), name);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"streaming"', '"streamind"'));
  const { before, notebook, isAsSeen } = await started();
  expect([before, isAsSeen]).toEqual([null, true]);
  expect(notebook.recovery.damaged.length).toBeGreaterThan(0);
  await notebook.close();
});

it('says that windows have to ask again where something was written after the look', async () => {
  const before = await seeNotebook(folder(), pace);
  const first = await started();
  const written = await first.notebook.commit([putPass]);
  expect(written.ok).toBe(true);
  await first.notebook.close();
  const place = { folder: folder(), diskWorker: join(data, 'none.cjs'), appVersion: '1', pace, before };
  const again = await startNotebook(place, () => undefined);
  expect(again.ok && again.value.isAsSeen).toBe(false);
  if (again.ok) await again.value.notebook.close();
});
