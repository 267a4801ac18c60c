import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsAsSeen } from '../../../src/main/viewing/first-look.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { damageFile, flip, newest } from './damaging.ts';
import { besideNotes, command, event, openSeeing, pass } from './seeing.ts';
import { must, mustFail, openHere, openWith, put, temporaryFolder } from './support.ts';

const drop = (id: string): Operation => ({ op: 'drop', table: 'commands', id });

/** A notebook with both kinds of tables, in a snapshot and in a journal, left as a crash leaves it. */
async function crashed(): Promise<string> {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  must(await first.commit([put('a'), put('b', 'ünd "passId":"x"'), pass('pass-1'), event('e1', 1)]));
  must(await first.commit([command('c1', 'One')]));
  await first.close();
  const second = await openHere(folder);
  must(await second.commit([put('c'), event('e2', 2), command('c2', 'Two'), drop('c1')]));
  const copy = join(await temporaryFolder(), 'notes');
  await cp(folder, copy, { recursive: true });
  return copy;
}

const bytesIn = async (folder: string): Promise<readonly (readonly [string, string])[]> => {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  return Promise.all(
    names
      .map(({ name }) => name)
      .toSorted()
      .map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')] as const),
  );
};

const operation: fc.Arbitrary<readonly Operation[]> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.string()).map(([id, text]) => [put(id, text)]),
  fc.tuple(fc.constantFrom('e1', 'e2', 'e3'), fc.nat(99)).map(([id, ms]) => [event(id, ms)]),
  fc.constantFrom('p1', 'p2').map((id) => [pass(id)]),
  fc
    .tuple(fc.constantFrom('c1', 'c2'), fc.string({ minLength: 1 }))
    .map(([id, label]) => [command(id, label)]),
  fc.constantFrom('c1', 'c2').map((id) => [drop(id), put('after a drop')]),
  fc.constant(Array.from({ length: 400 }, (_, at) => (at % 9 === 0 ? event(`l${at}`, at) : put(`n${at}`)))),
);
const session = fc.array(fc.oneof({ weight: 6, arbitrary: operation }, fc.constant('compact' as const)), {
  maxLength: 8,
});

test('what is told at a glance is what the whole says, whatever was done and however it ended', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(session, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (runs, isClosed) => {
        const folder = await temporaryFolder();
        let notebook = await openWith(folder, {});
        for (const [at, steps] of runs.entries()) {
          for (const step of steps)
            must(step === 'compact' ? await notebook.compact() : await notebook.commit(step));
          if (at < runs.length - 1 || isClosed) await notebook.close();
          if (at < runs.length - 1) notebook = await openWith(folder, {});
        }
        const copy = join(await temporaryFolder(), 'notes');
        await cp(folder, copy, { recursive: true });
        const { glances, whole } = await openSeeing(copy);
        for (const glance of glances) {
          expect(glance.notes.size).toBe(0);
          expect(besideNotes(glance)).toEqual(besideNotes(whole.data));
          expect(holdsAsSeen(glance, whole)).toBe(true);
        }
        told += glances.length;
        await whole.close();
        await notebook.close();
      },
    ),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(20);
});

test('it is told before a note is read, and nothing is written or removed until the whole was read', async () => {
  const folder = await crashed();
  const before = await bytesIn(folder);
  const then: ReturnType<typeof bytesIn>[] = [];
  const { glances, whole } = await openSeeing(folder, { meanwhile: () => void then.push(bytesIn(folder)) });
  expect(glances).toHaveLength(1);
  expect(await Promise.all(then)).toEqual([before]);
  expect([...(glances[0]?.commands.keys() ?? [])]).toEqual(['c2']);
  expect(whole.data.notes.size).toBe(3);
  await whole.close();
});

test('every file is read once', async () => {
  const folder = await crashed();
  const read: string[] = [];
  const { nodeIo } = await import('../../../src/main/notebook/io.ts');
  const io = { ...nodeIo, readFile: (path: string) => (read.push(path), nodeIo.readFile(path)) };
  const { glances, whole } = await openSeeing(folder, { parts: { io } });
  expect(glances).toHaveLength(1);
  expect(read).toHaveLength(new Set(read).size);
  await whole.close();
});

test('damage among the notes is found by the whole, which then does not hold as seen', async () => {
  const folder = await crashed();
  const name = await newest(folder, 'snapshot');
  await damageFile(
    folder,
    name,
    flip((bytes) => bytes.indexOf('Text of a')),
  );
  const { glances, whole } = await openSeeing(folder);
  expect(glances).toHaveLength(1);
  expect(whole.recovery.damaged.map(({ file }) => file)).toContain(name);
  expect(besideNotes(glances[0] ?? whole.data)).toEqual(besideNotes(whole.data));
  expect(glances.every((glance) => holdsAsSeen(glance, whole))).toBe(false);
  await whole.close();
});

const after = (words: string) => (bytes: Buffer) => bytes.indexOf(words);

test.each([
  ['a record beside the notes', 'snapshot', flip(after('"label":"One"'))],
  [
    'the check of a record beside the notes',
    'snapshot',
    flip((bytes) => bytes.lastIndexOf('{"check":"') + 11),
  ],
  ['the first line', 'snapshot', flip(after('"generation"'))],
  ['the last bytes', 'snapshot', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['bytes at the end', 'snapshot', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ['the last line of the journal', 'journal', flip(after('"label":"Two"'))],
  ['the first line of the journal', 'journal', flip(after('docket-journal'))],
  ['the end of the journal', 'journal', (bytes: Buffer) => bytes.subarray(0, -4)],
] as const)('nothing is told at a glance when %s is not as it was written', async (_what, kind, damage) => {
  const folder = await crashed();
  await damageFile(folder, await newest(folder, kind), damage);
  const { glances, whole } = await openSeeing(folder);
  expect(glances).toEqual([]);
  await whole.close();
});

test('nothing is told at a glance to whoever may not write, nor of a newer schema or one that must be upgraded', async () => {
  const folder = await crashed();
  const reading = await openSeeing(folder, { readOnly: true });
  expect([reading.glances.length, reading.whole.data.notes.size]).toEqual([0, 3]);
  const held = await openHere(folder);
  const second = await openSeeing(folder);
  expect([second.glances.length, second.whole.mode.mode]).toEqual([0, 'read-only']);
  await second.whole.close();
  await held.close();
  const older = await openSeeing(folder, { parts: { schema: 1 } });
  expect(older.glances).toEqual([]);
  expect(mustFail(await older.whole.commit([put('x')])).kind).toBe('newer-schema');
  await older.whole.close();
  const steps = new Map([[2, (tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>) => tables]]);
  const newer = await openSeeing(folder, { parts: { schema: 3, upgradeSteps: steps } });
  expect(newer.glances).toEqual([]);
  await newer.whole.close();
});
