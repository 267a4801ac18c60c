import type { Note } from '../../../src/shared/domain/notebook/records.ts';

/** When the notes of these tests were made, and when something is done with them. */
export const madeIso = '2026-11-22T20:00:00.000Z';
export const nowIso = '2026-11-22T22:00:00.000Z';
export const minute = 60_000;

let ids = 0;
export const context = { nowIso, newId: () => `new-${(ids += 1)}` };

/** A mark at a film time (ms), or without one. */
export const mark = (id: string, filmMs: number | null, rest: Partial<Note> = {}): Note => ({
  ...{ id, titleId: 't', passId: 'p', filmMs, caseIds: [], kind: 'mark', text: '', tags: [] },
  raw:
    filmMs === null
      ? { timed: false, wallIso: madeIso }
      : {
          timed: true,
          wallIso: madeIso,
          instantMs: filmMs + 5000,
          leadInMs: 5000,
          source: 'manual',
          plusMinusMs: 0,
        },
  createdAt: madeIso,
  editedAt: madeIso,
  ...rest,
});

/** A note with these words; `rest` may say more of it. */
export const note = (
  [id, filmMs, text]: readonly [id: string, filmMs: number | null, text: string],
  rest: Partial<Note> = {},
): Note => mark(id, filmMs, { kind: 'note', text, ...rest });

/** The value of what must succeed. */
export const must = <T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T => {
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};
