import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleNote } from '../export/samples.ts';
import { applyImport, type ChangedChoice } from '../../../src/shared/domain/import/apply-import.ts';
import type { FoundNote } from '../../../src/shared/domain/import/found.ts';
import { planImport } from '../../../src/shared/domain/import/plan-import.ts';
import { noteSchema, type Note } from '../../../src/shared/domain/notebook/records.ts';
import { nastyNotes, seedOfRun } from './nasty-notes.ts';
import { after, cases, file, inputOf, newId, nowIso, partial, plan, whole } from './planning.ts';

describe('carrying it out', () => {
  const mine = sampleNote();
  const theirs = sampleNote({ text: 'Their words.', createdAt: '2020-01-01T00:00:00.000Z' });

  test('keep mine, take theirs, or both', () => {
    const made = plan([mine], whole(theirs));
    expect([...after([mine], made, 'keep-mine').values()]).toEqual([mine]);
    expect([...after([mine], made, 'take-theirs').values()]).toEqual([theirs]);
    const both = [...after([mine], made, 'both').values()];
    expect(both[0]).toEqual(mine);
    expect(both[1]).toEqual({ ...theirs, id: both[1]?.id });
    expect(both).toHaveLength(2);
  });

  test('the step is one, is named by what it changes, and counts everything', () => {
    const made = plan([mine], whole(theirs), partial());
    const { step, tally } = applyImport(made, { changed: 'keep-mine' }, { nowIso, newId });
    expect(step.label).toBe('Imported 1 note');
    expect(tally).toEqual({ added: 1, replaced: 0, kept: 1 });
    const more = applyImport(made, { changed: 'take-theirs' }, { nowIso, newId });
    expect(more.step.label).toBe('Imported 2 notes');
    expect(more.tally).toEqual({ added: 1, replaced: 1, kept: 0 });
  });
});

describe('whatever the notebook and the file are', () => {
  const pool = nastyNotes(40, seedOfRun());
  const known = [...cases, ...pool.flatMap(({ caseIds }) => caseIds.map((id) => ({ id, name: id })))];
  const some = fc.subarray([...pool]);
  const bend = (note: Note): fc.Arbitrary<Note> =>
    fc.constantFrom(note, { ...note, text: `${note.text}!` }, { ...note, deletedAt: nowIso });
  const notebook = some.chain((notes) => fc.tuple(...notes.map(bend)));
  const choice = fc.constantFrom<ChangedChoice>('keep-mine', 'take-theirs', 'both');

  const check = (
    holds: (existing: readonly Note[], incoming: readonly Note[], changed: ChangedChoice) => void,
  ) => fc.assert(fc.property(notebook, some, choice, holds), { numRuns: 60 });

  const input = (existing: readonly Note[], incoming: readonly Note[]) =>
    inputOf(
      existing,
      file(...incoming.map((note, place): FoundNote => ({ at: `notes[${place}]`, whole: note }))),
      {
        cases: known,
      },
    );

  test('no note is lost, and none is deleted', () => {
    check((existing, incoming, changed) => {
      const then = after(existing, planImport(input(existing, incoming)), changed);
      for (const note of existing) {
        expect(then.has(note.id)).toBe(true);
        if (note.deletedAt === undefined) expect(then.get(note.id)).not.toHaveProperty('deletedAt');
      }
      for (const note of then.values()) expect(noteSchema.safeParse(note).success).toBe(true);
    });
  });

  test('what the viewer wrote stays as it is unless they take the file’s', () => {
    check((existing, incoming, changed) => {
      fc.pre(changed !== 'take-theirs');
      const then = after(existing, planImport(input(existing, incoming)), changed);
      for (const note of existing.filter(({ deletedAt }) => deletedAt === undefined)) {
        expect(then.get(note.id)).toEqual(note);
      }
    });
  });

  test('everything that the file says is in the notebook unless they keep their own', () => {
    check((existing, incoming, changed) => {
      fc.pre(changed !== 'keep-mine');
      const then = after(existing, planImport(input(existing, incoming)), changed);
      const said = new Set([...then.values()].map(({ text, filmMs }) => `${filmMs} ${text}`));
      for (const note of incoming) expect(said.has(`${note.filmMs} ${note.text}`)).toBe(true);
    });
  });

  test('importing the same file again changes nothing more', () => {
    check((existing, incoming, changed) => {
      fc.pre(changed !== 'both');
      const then = after(existing, planImport(input(existing, incoming)), changed);
      const again = planImport(input([...then.values()], incoming));
      expect(applyImport(again, { changed }, { nowIso, newId }).step.changes).toEqual([]);
    });
  });
});
