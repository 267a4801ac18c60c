import type { Note } from '../../../src/shared/domain/notebook/records.ts';

/** A note of the viewer's at a film time (ms), or untimed for null. */
export function noteAt(id: string, filmMs: number | null, rest: Partial<Note> = {}): Note {
  const wallIso = '2026-11-22T20:00:00.000Z';
  return {
    id,
    titleId: 'film',
    passId: 'pass',
    filmMs,
    raw:
      filmMs === null
        ? { timed: false, wallIso }
        : {
            timed: true,
            wallIso,
            instantMs: filmMs + 3000,
            leadInMs: 3000,
            source: 'manual',
            plusMinusMs: 5000,
          },
    caseIds: [],
    kind: 'note',
    text: id,
    tags: [],
    createdAt: wallIso,
    editedAt: wallIso,
    ...rest,
  };
}
