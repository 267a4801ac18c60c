import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HISTORY_STEPS, nextSteps, record, redo, undo } from '../../../src/shared/domain/notebook/history.ts';
import type { Command, NotebookData, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Step } from '../../../src/shared/domain/notebook/step.ts';

const none = {
  ...{ notes: new Map(), passes: new Map(), syncEvents: new Map(), scenes: new Map(), peeks: new Map() },
  ...{ editions: new Map(), cueTimes: new Map(), drafts: new Map() },
};

/** A history of some steps; so many of the last of them were undone. */
const historyOf = (count: number, undone: number): Map<string, Command> =>
  new Map(
    Array.from({ length: count }, (_, seq): [string, Command] => [
      `old-${seq}`,
      {
        ...{ id: `old-${seq}`, seq, label: 'Done', at: '2026-11-22T20:00:00.000Z', changes: [] },
        state: seq < count - undone ? 'done' : 'undone',
      },
    ]),
  );

const apply = (commands: Map<string, Command>, operations: readonly Operation[]): void => {
  for (const operation of operations) {
    if (operation.op === 'drop') commands.delete(operation.id);
    else if (operation.entry.table === 'commands')
      commands.set(operation.entry.record.id, operation.entry.record);
  }
};

const step: Step = { label: 'Again', changes: [] };

/** `lost`: the disk refused it. */
const acts = fc.array(fc.constantFrom('record', 'record', 'record', 'lost', 'undo', 'redo'), {
  maxLength: 40,
});

const anyHistory = fc.record({ count: fc.nat(HISTORY_STEPS), undone: fc.nat(3), isMixed: fc.boolean() });

it('makes of a history that it remembers what it makes of one that it sees for the first time', () => {
  fc.assert(
    fc.property(anyHistory, acts, ({ count, undone, isMixed }, all) => {
      const steps = [...historyOf(count, Math.min(count, undone))];
      const commands = new Map(isMixed ? steps.toReversed() : steps);
      const data: NotebookData = { ...none, commands };
      let ids = 0;
      const at = { session: 's', monoMs: 0, wallMs: 0 };
      for (const act of all) {
        const fresh: NotebookData = { ...none, commands: new Map(commands) };
        expect(nextSteps(data)).toEqual(nextSteps(fresh));
        ids += 1;
        const context = { nowIso: '2026-11-22T20:00:00.000Z', newId: () => `new-${ids}`, at };
        if (act === 'record' || act === 'lost') {
          const operations = record(data, step, context);
          expect(operations).toEqual(record(fresh, step, context));
          if (act === 'record') apply(commands, operations);
        } else {
          const replayed = (act === 'undo' ? undo : redo)(data, context);
          if (replayed.ok) apply(commands, replayed.value.operations);
        }
        expect(commands.size).toBeLessThanOrEqual(HISTORY_STEPS);
      }
    }),
    { numRuns: 300 },
  );
});
