import { expect, test } from 'vitest';
import { applyOperation, emptyTables, type Tables } from '../../../src/main/notebook/tables.ts';
import { goneByUndoInPortions } from '../../../src/shared/domain/backup/gone-by-undo.ts';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import { HISTORY_STEPS, record, undo } from '../../../src/shared/domain/notebook/history.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { noteOf } from './backup-desk.ts';

/** A notebook in which one step after the other is made, a second apart. */
function notebook() {
  const tables: Tables = emptyTables();
  let passed = 0;
  const context = () => {
    passed += 1;
    return {
      nowIso: new Date(Date.UTC(2026, 10, 22) + passed * 1000).toISOString(),
      newId: () => `id-${passed}`,
    };
  };
  const write = (operations: readonly Operation[]): void =>
    operations.forEach((operation) => applyOperation(tables, operation));
  const change = (before: Note | null, after: Note): void =>
    write(
      record(
        tables,
        { label: 'Step', changes: [{ table: 'notes', id: after.id, before, after }] },
        context(),
      ),
    );
  return {
    tables,
    add: (note: Note) => change(null, note),
    remove: (note: Note) => change(note, { ...note, deletedAt: context().nowIso }),
    undo: () => {
      const undone = undo(tables, { ...context(), at: { session: 's', run: 0, monoMs: 0, wallMs: 0 } });
      if (undone.ok) write(undone.value.operations);
      return undone.ok;
    },
  };
}

test.each([0, 1, 5])(
  'a note that was deleted by hand stays so when the history has forgotten it (%d undone)',
  (undos) => {
    const { tables, ...book } = notebook();
    const note = noteOf('mine');
    book.add(note);
    book.remove(note);
    for (let nth = 0; nth < HISTORY_STEPS + 5; nth += 1) book.add(noteOf(`later-${nth}`));
    for (let nth = 0; nth < undos; nth += 1) expect(book.undo()).toBe(true);
    const now = tables.notes.get('mine');
    expect(now?.deletedAt).toBeDefined();
    expect(atOnce(goneByUndoInPortions(tables))('notes', now)).toBe(false);
  },
);

test('a note whose coming was undone is gone by undo', () => {
  const { tables, ...book } = notebook();
  book.add(noteOf('undone'));
  book.undo();
  expect(atOnce(goneByUndoInPortions(tables))('notes', tables.notes.get('undone'))).toBe(true);
});
