import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTables, applyOperation } from '../../../src/main/notebook/tables.ts';
import { bulkStep, type BulkChange } from '../../../src/shared/domain/notebook/bulk-steps.ts';
import { record, redo, undo } from '../../../src/shared/domain/notebook/history.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { renameTags } from '../../../src/shared/domain/notebook/tags-steps.ts';
import type { Step } from '../../../src/shared/domain/notebook/step.ts';
import { noteAt } from '../features/note.ts';
import { anyNotes } from '../notes-table/any-note.ts';

const named = [
  { caseId: 'dawn-jackson', name: 'Dawn Jackson', words: ['Jackson', 'Dawn'] },
  { caseId: 'momolu-stewart', name: 'Momolu Stewart', words: ['Stewart', 'Momolu'] },
];

const nowIso = '2026-11-23T10:00:00.000Z';
const context = {
  nowIso,
  newId: () => 'step',
  at: { session: 's', monoMs: 0, wallMs: Date.parse(nowIso) },
};
const afterOf = ({ changes }: Step) => changes.map(({ after }) => after);

const anyChange: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({ what: fc.constant('add-tag' as const), tag: fc.constantFrom('law', 'new') }),
  fc.record({ what: fc.constant('remove-tag' as const), tag: fc.constantFrom('law', 'LAW', 'parole') }),
  fc.record({
    what: fc.constantFrom('add-case' as const, 'remove-case' as const),
    caseId: fc.constantFrom('dawn-jackson', 'momolu-stewart'),
    name: fc.constant('Dawn Jackson'),
    named: fc.constant(named),
  }),
  fc.record({ what: fc.constant('between-cases' as const), named: fc.constant(named) }),
  fc.record({
    what: fc.constant('set-kind' as const),
    kind: fc.constantFrom('note' as const, 'question' as const, 'quote' as const),
  }),
  fc.record({ what: fc.constant('set-answered' as const), answered: fc.boolean() }),
  fc.record({ what: fc.constant('move' as const), byMs: fc.integer({ min: -9_000_000, max: 9_000_000 }) }),
  fc.constant({ what: 'delete' as const }),
);

describe('people of many notes', () => {
  const both = noteAt('both', 10_000, {
    text: '@Jackson and @Stewart',
    caseIds: ['dawn-jackson', 'momolu-stewart'],
  });
  const one = noteAt('one', 20_000, { text: 'One', caseIds: ['momolu-stewart'] });
  const none = noteAt('none', 30_000, { text: 'None', caseIds: [] });
  const changed = (change: BulkChange) => {
    const { label, changes } = bulkStep([both, one, none], change, context);
    const after = changes.map((each) => (each.table === 'notes' ? each.after : null));
    return { label, after: after.map((note) => [note?.id, note?.text, note?.caseIds]) };
  };

  it('are added beside those who are there, and a note that has the person stays as it is', () => {
    expect(changed({ what: 'add-case', caseId: 'dawn-jackson', name: 'Dawn Jackson' })).toEqual({
      label: 'Added Dawn Jackson to 2 notes',
      after: [
        ['one', 'One', ['momolu-stewart', 'dawn-jackson']],
        ['none', 'None', ['dawn-jackson']],
      ],
    });
  });

  it('are removed one at a time, with the sign before their name, and the others stay', () => {
    const change = { what: 'remove-case', caseId: 'momolu-stewart', name: 'Momolu Stewart', named } as const;
    expect(changed(change)).toEqual({
      label: 'Removed Momolu Stewart from 2 notes',
      after: [
        ['both', '@Jackson and Stewart', ['dawn-jackson']],
        ['one', 'One', []],
      ],
    });
  });

  it('are all removed between cases', () => {
    expect(changed({ what: 'between-cases', named })).toEqual({
      label: 'Set 2 notes between cases',
      after: [
        ['both', 'Jackson and Stewart', []],
        ['one', 'One', []],
      ],
    });
  });
});

describe('many notes at once', () => {
  it.each<[BulkChange, string]>([
    [{ what: 'add-tag', tag: 'law' }, 'Added tag law to 2 notes'],
    [{ what: 'add-case', caseId: 'dawn-jackson', name: 'Dawn Jackson' }, 'Added Dawn Jackson to 2 notes'],
    [{ what: 'set-kind', kind: 'question' }, 'Made 2 notes questions'],
    [{ what: 'move', byMs: -5_000 }, 'Moved 2 notes 5 s earlier'],
    [{ what: 'delete' }, 'Deleted 2 notes'],
  ])('make one step with a name: %o', (change, label) => {
    const step = bulkStep([noteAt('a', 10_000), noteAt('b', 20_000)], change, context);
    expect(step.label).toBe(label);
    expect(step.changes).toHaveLength(2);
  });

  it('count and write only what really changes', () => {
    const notes = [noteAt('a', 1, { tags: ['Law'] }), noteAt('b', 2), noteAt('c', 3, { deletedAt: nowIso })];
    const step = bulkStep(notes, { what: 'add-tag', tag: 'law' }, context);
    expect(step.label).toBe('Added tag law to 1 note');
    expect(afterOf(step)).toEqual([{ ...notes[1], tags: ['law'], editedAt: nowIso }]);
  });

  it('leave marks without words marks, notes without a time where they are, and answers to questions', () => {
    const mark = noteAt('mark', null, { kind: 'mark', text: '' });
    expect(bulkStep([mark], { what: 'set-kind', kind: 'question' }, context).changes).toEqual([]);
    expect(bulkStep([mark], { what: 'move', byMs: 1_000 }, context).changes).toEqual([]);
    expect(bulkStep([mark], { what: 'set-answered', answered: true }, context).changes).toEqual([]);
  });

  it('take the answer off what is no question any more', () => {
    const question = noteAt('q', 1, { kind: 'question', answeredAt: nowIso });
    const [after] = afterOf(bulkStep([question], { what: 'set-kind', kind: 'note' }, context));
    expect(after).not.toHaveProperty('answeredAt');
  });

  it('move a range whole and never before the first frame', () => {
    const [after] = afterOf(
      bulkStep([noteAt('r', 4_000, { endMs: 9_000 })], { what: 'move', byMs: -5_000 }, context),
    );
    expect(after).toMatchObject({ filmMs: 0, endMs: 4_000 });
  });

  it('take a tag off and leave its word in the text', () => {
    const note = noteAt('a', 1, { text: 'why #law, #Law and #lawyer?', tags: ['law', 'lawyer'] });
    const [after] = afterOf(bulkStep([note], { what: 'remove-tag', tag: 'LAW' }, context));
    expect(after).toMatchObject({ text: 'why law, Law and #lawyer?', tags: ['lawyer'] });
  });

  it('are taken back to what was there before, whole, and done again the same', () => {
    fc.assert(
      fc.property(anyNotes(), fc.array(anyChange, { minLength: 1, maxLength: 4 }), (notes, changes) => {
        const data = emptyTables();
        const apply = (operations: readonly Operation[]): void => {
          for (const operation of operations) applyOperation(data, operation);
        };
        for (const note of notes) data.notes.set(note.id, note);
        const states: (readonly unknown[])[] = [];
        let steps = 0;
        for (const change of changes) {
          const step = bulkStep([...data.notes.values()], change, context);
          if (step.changes.length === 0) continue;
          states.push([...data.notes.values()]);
          steps += 1;
          apply(record(data, step, { ...context, newId: () => `step-${steps}` }));
        }
        const end = [...data.notes.values()];
        for (const state of states.toReversed()) {
          const back = undo(data, context);
          if (back.ok) apply(back.value.operations);
          expect([...data.notes.values()]).toEqual(state);
        }
        for (let at = 0; at < steps; at += 1) {
          const again = redo(data, context);
          if (again.ok) apply(again.value.operations);
        }
        expect([...data.notes.values()]).toEqual(end);
      }),
    );
  });
});

describe('renaming a tag', () => {
  it('goes through tags and words, in whatever capitals, and leaves longer tags alone', () => {
    const note = noteAt('a', 1, { text: '#Law #law-school (#law).', tags: ['Law', 'law-school'] });
    const step = renameTags([note], { from: ['law'], to: 'justice', isMerge: false }, context);
    expect(step.label).toBe('Renamed tag law to justice on 1 note');
    expect(afterOf(step)).toMatchObject([
      { text: '#justice #law-school (#justice).', tags: ['justice', 'law-school'] },
    ]);
  });

  it('makes one tag of several and keeps it once', () => {
    const note = noteAt('a', 1, { tags: ['x', 'law', 'courts', 'y'] });
    const step = renameTags([note], { from: ['law', 'courts'], to: 'x', isMerge: true }, context);
    expect(step.label).toBe('Merged 2 tags into x on 1 note');
    expect(afterOf(step)).toMatchObject([{ tags: ['x', 'y'] }]);
  });
});
