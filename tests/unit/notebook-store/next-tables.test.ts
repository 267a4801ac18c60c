import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { copyTables, nextTables } from '../../../src/main/notebook/next-tables.ts';
import { applyOperation, emptyTables } from '../../../src/main/notebook/tables.ts';
import type { NotebookData, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { must, note, now, openHere, put, temporaryFolder, texts } from './support.ts';

/** Changes of a batch that is long enough to be made beside the tables. */
const LONG = 500;

const step = (id: string, seq: number): Operation => ({
  op: 'put',
  entry: {
    table: 'commands',
    record: { id, seq, label: 'step', at: now().toISOString(), changes: [], state: 'done' },
  },
});

const anyId = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(anyId, fc.string()).map(([id, text]) => put(id, text)),
  fc.tuple(anyId, fc.nat()).map(([id, seq]) => step(id, seq)),
  anyId.map((id): Operation => ({ op: 'drop', table: 'commands', id })),
);
const anyBatch = fc.array(anyOperation, { maxLength: 30 });

/** Every table with its records in their order. */
const listed = (data: NotebookData): unknown =>
  Object.entries(data).map(([name, table]: [string, ReadonlyMap<string, unknown>]) => [name, [...table]]);

it('tables made beside others are what the batch makes of them, record for record, and the others stay', async () => {
  await fc.assert(
    fc.asyncProperty(anyBatch, anyBatch, async (before, batch) => {
      const tables = emptyTables();
      for (const operation of before) applyOperation(tables, operation);
      const untouched = listed(tables);
      const next = await nextTables(tables, batch);
      expect(listed(tables)).toEqual(untouched);
      for (const operation of batch) applyOperation(tables, operation);
      expect(listed(next)).toEqual(listed(tables));
    }),
  );
});

it('a copy has maps of its own', async () => {
  const tables = emptyTables();
  applyOperation(tables, put('a'));
  const copy = await copyTables(tables);
  applyOperation(tables, put('b'));
  expect([...copy.notes.keys()]).toEqual(['a']);
});

it('a long batch is seen whole or not at all, by whoever holds the data', async () => {
  const notebook = await openHere(await temporaryFolder());
  const { data } = notebook;
  const ids = Array.from({ length: LONG }, (_, at) => `n${at}`);
  must(await notebook.commit(ids.map((id) => put(id, 'before'))));
  const outcome = notebook.commit(ids.map((id) => put(id, 'after')));
  const seen = new Set<string>();
  const look = (): void =>
    void seen.add([...new Set(Array.from(data.notes.values(), ({ text }) => text))].join());
  const settled = outcome.then(() => 'done');
  while ((await Promise.race([settled, nextTurn('not yet')])) !== 'done') look();
  must(await outcome);
  look();
  expect([...seen]).toEqual(['before', 'after']);
});

it('long and short batches that are saved beside each other are all there, in memory as on the disk', async () => {
  /** A batch puts `size` notes from `from` on, so that batches meet in some; what it says is its place. */
  const anySave = fc.record({ from: fc.nat(600), isLong: fc.boolean(), turns: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(anySave, { minLength: 2, maxLength: 6 }), async (saves) => {
      const folder = await temporaryFolder();
      const notebook = await openHere(folder);
      const outcomes: Promise<unknown>[] = [];
      for (const [place, { from, isLong, turns }] of saves.entries()) {
        const size = isLong ? LONG : 1;
        const batch = Array.from({ length: size }, (_, at) => put(`n${from + at}`, `save ${place}`));
        outcomes.push(notebook.commit(batch).then(must));
        for (let turn = 0; turn < turns; turn += 1) await nextTurn();
      }
      await Promise.all(outcomes);
      const inMemory = texts(notebook.data);
      await notebook.close();
      const again = await openHere(folder);
      expect(texts(again.data)).toEqual(inMemory);
      expect(again.data.notes.size).toBe(new Set(saves.flatMap(idsOf)).size);
      await again.close();
    }),
    { numRuns: 25 },
  );
});

const idsOf = ({ from, isLong }: { readonly from: number; readonly isLong: boolean }): readonly number[] =>
  Array.from({ length: isLong ? LONG : 1 }, (_, at) => from + at);

it('another notebook takes the place of this one without becoming it', async () => {
  const notebook = await openHere(await temporaryFolder());
  must(await notebook.commit([put('old')]));
  const other = emptyTables();
  applyOperation(other, put('new'));
  must(await notebook.replace(other, () => Promise.resolve({ ok: true, value: undefined })));
  expect([...notebook.data.notes.values()]).toEqual([note('new')]);
  must(await notebook.commit([put('later')]));
  expect([...other.notes.keys()]).toEqual(['new']);
});
