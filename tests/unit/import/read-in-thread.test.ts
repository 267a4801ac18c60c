import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readImport } from '../../../src/main/importing/read-import.ts';
import { readInThread } from '../../../src/main/importing/read-in-thread.ts';
import { fileOf } from '../export/file-of.ts';
import { builtWorker } from './built-worker.ts';
import { inputOf, nastyNotes, seedOfRun } from './nasty-notes.ts';

let folder = '';
let worker = '';
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-thread-'));
  worker = await builtWorker('src/main/importing/import-worker.ts', folder);
  const input = inputOf(nastyNotes(2_000, seedOfRun()));
  for (const format of ['json', 'csv', 'markdown'] as const)
    writeFileSync(file(format), fileOf(format, input));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const how = (signal: AbortSignal) => ({ format: null, columns: null, signal });

test.each(['json', 'csv', 'markdown'])('reads %s note for note as it is read here', async (name) => {
  const { signal } = new AbortController();
  const source = { what: 'path', path: file(name) } as const;
  const told: number[] = [];
  const there = await readInThread(worker)(source, how(signal), (done) => void told.push(done));
  expect(there).toEqual(await readImport(source, how(signal), () => undefined));
  expect(there).toMatchObject({ ok: true });
  expect(told.length).toBeGreaterThan(0);
});

test('fails in the same words', async () => {
  const { signal } = new AbortController();
  const source = { what: 'path', path: file('not there') } as const;
  const there = await readInThread(worker)(source, how(signal), () => undefined);
  expect(there).toEqual(await readImport(source, how(signal), () => undefined));
});

test('is stopped wherever it is, and says so', async () => {
  const stop = new AbortController();
  const reading = readInThread(worker)(
    { what: 'path', path: file('json') },
    how(stop.signal),
    () => undefined,
  );
  stop.abort();
  expect(await reading).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
});

test('says what is wrong when the thread itself cannot be started', async () => {
  const { signal } = new AbortController();
  const read = readInThread(file('no-worker.cjs'));
  expect(await read({ what: 'text', text: '{}' }, how(signal), () => undefined)).toMatchObject({
    ok: false,
    error: { kind: 'failed' },
  });
});
