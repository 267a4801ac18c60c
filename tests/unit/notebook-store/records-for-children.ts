import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

const AT = '2026-01-02T03:04:05.678Z';

/** The clock of the tests: it stands still. */
export const now = (): Date => new Date(AT);

export const note = (id: string, text = `Text of ${id}`): Note => ({
  id,
  titleId: 'the-justice-project',
  passId: 'pass-1',
  filmMs: 1000,
  raw: { timed: false, wallIso: AT },
  caseIds: [],
  kind: 'note',
  text,
  tags: [],
  createdAt: AT,
  editedAt: AT,
});

export const put = (id: string, text?: string): Operation => ({
  op: 'put',
  entry: { table: 'notes', record: note(id, text) },
});
