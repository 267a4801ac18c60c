import type { Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../src/shared/domain/notebook/records.ts';

/** A note of the usual length. */
export const plainNote = (id: string): Note => {
  const at = '2026-11-22T20:00:00.000Z';
  return {
    id,
    titleId: 'the-justice-project',
    passId: 'pass-1',
    filmMs: 1000,
    raw: { timed: false, wallIso: at },
    caseIds: [],
    kind: 'note',
    text: `A sentence of the usual length that a viewer might type while the film goes on, number ${id}.`,
    tags: [],
    createdAt: at,
    editedAt: at,
  };
};

/** Notes with ids from `prefix-0` on, as one change. */
export const manyNotes = (prefix: string, count: number): readonly Operation[] =>
  Array.from({ length: count }, (_, index) => ({
    op: 'put',
    entry: { table: 'notes', record: plainNote(`${prefix}-${String(index)}`) },
  }));
