import type { Note, Scene } from '../../../src/shared/domain/notebook/records.ts';
import {
  patternInput,
  type PatternCase,
  type PatternInput,
  type PatternSource,
} from '../../../src/shared/domain/patterns/pattern-input.ts';

/** Four people with names of their own, given in another order than the listing. */
export const people: readonly PatternCase[] = [
  { id: 'c', name: 'Cleo Amber', surname: 'Amber', listing: 3 },
  { id: 'a', name: 'Ada Brook', surname: 'Brook', listing: 1 },
  { id: 'd', name: 'Dan Cedar', surname: 'Cedar', listing: 4 },
  { id: 'b', name: 'Ben Dale', surname: 'Dale', listing: 2 },
];

const wallIso = '2026-11-22T20:00:00.000Z';

/** A note at so many minutes of film, or untimed for null. */
export function note(minutes: number | null, caseIds: readonly string[], rest: Partial<Note> = {}): Note {
  const filmMs = minutes === null ? null : Math.round(minutes * 60_000);
  return {
    id: `${minutes} ${caseIds.join(' ')} ${rest.text ?? ''}`,
    titleId: 'film',
    passId: 'pass',
    filmMs,
    raw:
      filmMs === null
        ? { timed: false, wallIso }
        : { timed: true, wallIso, instantMs: filmMs, leadInMs: 0, source: 'manual', plusMinusMs: 0 },
    caseIds,
    kind: 'note',
    text: 'words',
    tags: [],
    createdAt: wallIso,
    editedAt: wallIso,
    ...rest,
  };
}

/** A scene from minute to minute; open where the second is null. */
export const scene = (
  caseId: string | null,
  [from, to]: readonly [number, number | null],
  passId = 'pass',
): Scene => ({
  id: `${caseId ?? 'none'} ${from}`,
  passId,
  caseId,
  fromMs: from * 60_000,
  toMs: to === null ? null : to * 60_000,
  confidence: 'set_by_you',
  setAt: wallIso,
});

/** The input of an evening that stands at minute 48 unless said otherwise. */
export const evening = (
  notes: readonly Note[],
  scenes: readonly Scene[] = [],
  rest: Partial<PatternSource> = {},
): PatternInput =>
  patternInput({
    cases: people,
    notes,
    scenes,
    passId: 'pass',
    scope: 'this-viewing',
    nowMs: 48 * 60_000,
    watchedToMs: 48 * 60_000,
    ...rest,
  });
