import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import { readBackup } from '../../../src/main/backup/read-backup.ts';
import { readLongRow } from '../../../src/main/backup/read-long-row.ts';
import { AT, canonicalHash, freshHome, fullNotebook, noteOf, save } from './backup-desk.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"changes":[', '\\', '\\"', '"]}', '[{', ',', '\u2028'),
);

const anyChange = fc.record({ id: anyText, before: fc.constant(null), after: fc.jsonValue() });

it('a step read one change at a time is what the line says, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange), anyText, anyText, async (changes, label, last) => {
      const row = { table: 'commands', record: { id: 'k', label, changes, state: last } };
      let turns = 0;
      const read = await readLongRow(Buffer.from(JSON.stringify(row)), () => {
        turns += 1;
        return Promise.resolve();
      });
      const expected: unknown = JSON.parse(JSON.stringify(row));
      expect(read?.bare).toEqual({ ...row, record: { ...row.record, changes: [] } });
      expect({ ...row, record: { ...row.record, changes: read?.changes } }).toEqual(expected);
      expect(turns).toBe(changes.length);
    }),
  );
});

it('a line without changes is left to others, and one that is cut is no record', async () => {
  const turn = (): Promise<void> => Promise.resolve();
  const note = Buffer.from(JSON.stringify({ table: 'notes', record: noteOf('a') }));
  expect(await readLongRow(note, turn)).toBeNull();
  const line = Buffer.from('{"record":{"changes":[{"id":"a"},{"id":"b"}]}}');
  for (let length = line.indexOf('[') + 1; length < line.length; length += 1)
    await expect(readLongRow(line.subarray(0, length), turn)).rejects.toThrow();
});

it('a step of very many changes goes into a backup and comes out of it as it was', async () => {
  const home = await freshHome();
  const notebook = await home.open();
  const changes = Array.from({ length: 2_000 }, (_, at) => {
    const after = noteOf(`n${at}`);
    return { table: 'notes', id: after.id, before: null, after } as const;
  });
  const step = { id: 'k', seq: 0, label: 'Took “very” many in', at: AT, changes, state: 'done' } as const;
  await save(notebook, [...fullNotebook, { op: 'put', entry: { table: 'commands', record: step } }]);
  const made = await makeBackup(home.place, { data: notebook.data, settings: null }, 'hand');
  if (!made.ok) throw new Error(made.error.message);
  const read = await readBackup(made.value.path);
  if (!read.ok) throw new Error(read.error.message);
  expect(canonicalHash(read.value.data)).toBe(canonicalHash(notebook.data));
  expect(read.value.data.commands.get('k')?.changes).toHaveLength(changes.length);
  await notebook.close();
  await home.remove();
});
