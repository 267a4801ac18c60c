import { stat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import {
  filesIn,
  must,
  mustFail,
  note,
  now,
  openHere,
  openWith,
  put,
  temporaryFolder,
  texts,
} from './support.ts';

test('a folder that is missing is made for this user only', async () => {
  const folder = join(await temporaryFolder(), 'a', 'notes');
  const notebook = await openHere(folder);
  expect(notebook.mode).toEqual({ mode: 'writable' });
  expect(notebook.data.notes.size).toBe(0);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('what was committed is there after closing and opening again', async () => {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  expect(first.lastSavedAt).toBeNull();
  must(await first.commit([put('a'), put('b')]));
  must(await first.commit([put('a', 'changed')]));
  expect(first.lastSavedAt).toEqual(now());
  await first.close();
  const second = await openHere(folder);
  expect(texts(second.data)).toEqual({ 'id a': 'changed', 'id b': 'Text of b' });
  expect(second.recovery.damaged).toEqual([]);
});

test('memory changes only after the disk did', async () => {
  const notebook = await openHere(await temporaryFolder());
  const done = notebook.commit([put('a')]);
  expect(notebook.data.notes.size).toBe(0);
  must(await done);
  expect(notebook.data.notes.size).toBe(1);
});

test('what the caller changes later does not reach the notebook', async () => {
  const notebook = await openHere(await temporaryFolder());
  const tags = ['one'];
  must(await notebook.commit([{ op: 'put', entry: { table: 'notes', record: { ...note('a'), tags } } }]));
  tags.push('two');
  expect(notebook.data.notes.get('a')?.tags).toEqual(['one']);
});

test('a record that could not be read back is refused', async () => {
  const notebook = await openHere(await temporaryFolder());
  const broken = { ...note('a'), filmMs: -1 };
  const error = mustFail(await notebook.commit([{ op: 'put', entry: { table: 'notes', record: broken } }]));
  expect(error.kind).toBe('invalid-record');
  expect(notebook.data.notes.size).toBe(0);
});

test('a change that is too long to be read back is refused in words, alone, and the notebook stays writable', async () => {
  const folder = await temporaryFolder();
  const notebook = await openWith(folder, { longestBatch: 2_000 });
  const [before, tooLong, after] = await Promise.all([
    notebook.commit([put('a')]),
    notebook.commit([put('b', 'ü'.repeat(900))]),
    notebook.commit([put('c', 'u'.repeat(900))]),
  ]);
  must(before);
  must(after);
  expect(mustFail(tooLong)).toMatchObject({
    kind: 'invalid-record',
    message: expect.stringMatching(/^That is too much to be saved in one step, so nothing of it was saved/),
  });
  expect(notebook.mode).toEqual({ mode: 'writable' });
  await notebook.close();
  expect(Object.keys(texts((await openHere(folder)).data))).toEqual(['id a', 'id c']);
});

test('ids and texts that trip programs come back as they were', async () => {
  const folder = await temporaryFolder();
  const ids = ['__proto__', 'constructor', 'toString', '\u0000', '\ud800', 'ü\n"\\', '\u2028'];
  const first = await openHere(folder);
  must(await first.commit(ids.map((id) => put(id, `lone \udc00 and \ud83d, feed \n\r, ${id}`))));
  must(await first.commit([put('big', 'é'.repeat(1 << 20))]));
  must(await first.compact());
  const before = texts(first.data);
  await first.close();
  const second = await openHere(folder);
  expect(Array.from(second.data.notes.keys())).toEqual([...ids, 'big']);
  expect(texts(second.data)).toEqual(before);
  expect(second.data.notes.get('big')?.text.length).toBe(1 << 20);
});

test('the snapshot is one valid JSON document with one record per line', async () => {
  const folder = await temporaryFolder();
  const notebook = await openHere(folder);
  must(await notebook.commit([put('a'), put('b'), put('c')]));
  must(await notebook.compact());
  const [name = ''] = await filesIn(folder, 'snapshot');
  const text = await readFile(join(folder, name), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    head: { schema: 2, count: 3 },
    records: [{ record: { id: 'a' } }, {}, {}],
  });
  expect(text.split('\n').filter((line) => line.includes('"table":"notes"'))).toHaveLength(3);
});

test('a closed notebook refuses, and closing twice is harmless', async () => {
  const folder = await temporaryFolder();
  const notebook = await openHere(folder);
  const last = notebook.commit([put('a')]);
  await Promise.all([notebook.close(), notebook.close()]);
  must(await last);
  expect(mustFail(await notebook.commit([put('b')])).kind).toBe('closed');
  expect(mustFail(await notebook.compact()).kind).toBe('closed');
  expect((await openHere(folder)).data.notes.size).toBe(1);
});

test('a session without a change leaves no file behind', async () => {
  const folder = await temporaryFolder();
  await (await openHere(folder)).close();
  expect(await filesIn(folder, 'journal')).toEqual([]);
  expect(await filesIn(folder, 'snapshot')).toEqual([]);
});

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', '__proto__', 'd'), fc.string({ unit: 'binary' }))
    .map(([id, text]) => put(id, text)),
  fc.record({
    op: fc.constant('put' as const),
    entry: fc.record({
      table: fc.constant('commands' as const),
      record: fc.record({
        id: fc.constantFrom('x', 'y', 'z'),
        seq: fc.nat(),
        label: fc.constant('Step'),
        at: fc.constant('2026-01-02T03:04:05.678Z'),
        changes: fc.constant([]),
        state: fc.constantFrom('done' as const, 'undone' as const),
      }),
    }),
  }),
  fc.record({
    op: fc.constant('drop' as const),
    table: fc.constant('commands' as const),
    id: fc.constantFrom('x', 'y', 'z'),
  }),
);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(operation, { maxLength: 5 })
      .map((operations) => ({ do: 'commit' as const, operations })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'compact' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);

test('whatever is done, opening again gives what was in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const folder = await temporaryFolder();
      const parts = { limits: { operations: 7, bytes: 1 << 20, idleMs: 60_000 } };
      let notebook = await openWith(folder, parts);
      const check = async (): Promise<void> => {
        const { notes, commands } = notebook.data;
        await notebook.close();
        notebook = await openWith(folder, parts);
        expect(Array.from(notebook.data.notes)).toEqual(Array.from(notes));
        expect(Array.from(notebook.data.commands)).toEqual(Array.from(commands));
        expect(notebook.recovery.damaged).toEqual([]);
      };
      for (const each of steps) {
        if (each.do === 'commit') must(await notebook.commit(each.operations));
        else if (each.do === 'compact') must(await notebook.compact());
        else await check();
      }
      await check();
      await notebook.close();
    }),
    { numRuns: 60 },
  );
});
