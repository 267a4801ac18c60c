import { expect } from 'vitest';
import { applyImport, type ChangedChoice } from '../../../src/shared/domain/import/apply-import.ts';
import type { FoundFile, FoundNote } from '../../../src/shared/domain/import/found.ts';
import {
  planImport,
  type ImportPlan,
  type PlanInput,
} from '../../../src/shared/domain/import/plan-import.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

/** The cases of the film. */
export const cases = [
  { id: 'jackson', name: 'Dawn Jackson' },
  { id: 'martin', name: 'Alexis Martin' },
];

type Partial = Extract<FoundNote, { readonly whole: null }>;

/** A note of another tool. */
export const partial = (change: globalThis.Partial<Partial> = {}): Partial => ({
  at: 'row 2',
  whole: null,
  id: null,
  filmMs: 61_000,
  endMs: null,
  kind: 'note',
  text: 'From another tool.',
  quote: null,
  tags: [],
  caseNames: [],
  createdAt: null,
  ...change,
});

/** A note as Docket wrote it, found in a file. */
export const whole = (note: Note): FoundNote => ({ at: 'notes[0]', whole: note });

/** A file of the film with these notes. */
export const file = (...notes: readonly FoundNote[]): FoundFile => ({
  format: 'json',
  titleId: 'the-justice-project',
  notes,
  refused: [],
  warnings: [],
});

let next = 0;
/** A fresh id. */
export const newId = (): string => `new-${(next += 1)}`;
/** When all of this happens. */
export const nowIso = '2026-11-22T12:00:00.000Z';

/** What a plan is made of. */
export const inputOf = (
  existing: readonly Note[],
  found: FoundFile,
  change: globalThis.Partial<PlanInput> = {},
): PlanInput => ({
  existing,
  found,
  titleId: 'the-justice-project',
  passId: 'pass-now',
  cases,
  lengthMs: 7_200_000,
  otherFilm: 'refuse',
  nowIso,
  newId,
  ...change,
});

/** The plan for these notes. */
export const plan = (existing: readonly Note[], ...notes: readonly FoundNote[]): ImportPlan =>
  planImport(inputOf(existing, file(...notes)));

/** What a plan says of each note. */
export const verdicts = ({ items }: ImportPlan): readonly string[] => items.map(({ verdict }) => verdict);

/** The notebook after the import. */
export function after(
  existing: readonly Note[],
  made: ImportPlan,
  changed: ChangedChoice,
): ReadonlyMap<string, Note> {
  const { step } = applyImport(made, { changed }, { nowIso, newId });
  const notes = new Map(existing.map((note) => [note.id, note]));
  for (const change of step.changes) {
    if (change.table !== 'notes') throw new Error(`An import changed ${change.table}.`);
    expect(change.before).toEqual(notes.get(change.id) ?? null);
    notes.set(change.id, change.after);
  }
  return notes;
}
