import type { Note } from '../../../shared/domain/notebook/records.ts';

/** One part of the share bar: a case, or null for notes between cases. */
export interface Share {
  readonly caseId: string | null;
  readonly count: number;
}

/**
 * How many of the viewer's notes belong to each case, in listing order, and last to none. A note about two cases
 * counts for both, so the sum can be more than the number of notes.
 */
export function shareCounts(notes: readonly Note[], caseIds: readonly string[]): readonly Share[] {
  const kept = notes.filter((note) => note.deletedAt === undefined);
  const shares = caseIds.map((caseId) => ({
    caseId,
    count: kept.filter((note) => note.caseIds.includes(caseId)).length,
  }));
  return [...shares, { caseId: null, count: kept.filter((note) => note.caseIds.length === 0).length }];
}
