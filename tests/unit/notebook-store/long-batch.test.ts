import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLong, encodeLong, isLong } from '../../../src/main/notebook/long-batch.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { bulkStep } from '../../../src/shared/domain/notebook/bulk-steps.ts';
import { record } from '../../../src/shared/domain/notebook/history.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { emptyTables } from '../../../src/main/notebook/tables.ts';
import { noteAt } from '../features/note.ts';
import { anyNotes } from '../notes-table/any-note.ts';

const nowIso = '2026-11-23T10:00:00.000Z';
const context = { nowIso, newId: () => 'step' };
const operationsFor = (notes: readonly Note[], label = 'tag'): readonly Operation[] => {
  const step = bulkStep(notes, { what: 'add-tag', tag: 'new' }, context);
  return record(emptyTables(), { ...step, label }, context);
};
const textOf = (pieces: readonly Buffer[] | null) => Buffer.concat(pieces ?? []).toString('utf8');

describe('a long batch', () => {
  it('is the same JSON as one made at once, whatever the texts say', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes(), fc.string({ minLength: 1 }), async (notes, label) => {
        const operations = operationsFor(notes, `${label}"changes":[]`);
        expect(textOf(await encodeLong(operations, 1 << 30))).toBe(JSON.stringify(operations));
      }),
    );
  });

  it('is refused from the first byte over the limit on', async () => {
    const operations = operationsFor([noteAt('a', 1)]);
    const bytes = Buffer.byteLength(JSON.stringify(operations));
    expect(await encodeLong(operations, bytes)).not.toBeNull();
    expect(await encodeLong(operations, bytes - 1)).toBeNull();
  });

  it('is refused where one change of its step is no record', async () => {
    const operations = operationsFor([noteAt('a', 1), noteAt('b', -5)]);
    expect(await checkLong(operationsFor([noteAt('a', 1)]))).toMatchObject({ ok: true });
    expect(await checkLong(operations)).toMatchObject({ ok: false });
  });

  it('is saved whole, also when the notebook is closed right after, and read back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-long-batch-'));
    try {
      const place = join(folder, 'notes');
      const options = { appVersion: 'test', now: () => new Date() };
      const opened = await openNotebook(place, options);
      if (!opened.ok) throw new Error(opened.error.message);
      const notes = Array.from({ length: 2_000 }, (_, at) =>
        noteAt(`n${at}`, at, { text: `äöü ${'words '.repeat(200)}` }),
      );
      const operations = operationsFor(notes);
      expect(isLong(operations)).toBe(true);
      const outcome = opened.value.commit(operations);
      await opened.value.close();
      expect(await outcome).toMatchObject({ ok: true });
      const again = await openNotebook(place, options);
      if (!again.ok) throw new Error(again.error.message);
      expect(again.value.recovery.damaged).toEqual([]);
      expect([...again.value.data.notes.values()]).toEqual(
        notes.map((note) => ({ ...note, tags: ['new'], editedAt: nowIso })),
      );
      expect(again.value.data.commands.get('step')?.changes).toHaveLength(2_000);
      await again.value.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
