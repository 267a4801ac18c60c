import fc from 'fast-check';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { activeEvents } from '../../../src/shared/domain/clock/active-events.ts';
import type { NotebookData } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { anySequence, carryOut, notesOf, type Act } from './any-command.ts';

const there = <T extends { readonly id: string; readonly deletedAt?: string }>(
  table: ReadonlyMap<string, T>,
): readonly T[] =>
  [...table.values()]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Everything that the viewer has, as it stands: what was taken back or deleted is not there. */
const picture = ({ desk }: TestDesk) => {
  const { data } = desk.context.notebook;
  return {
    notes: there(data.notes),
    passes: there(data.passes),
    scenes: there(data.scenes),
    peeks: there(data.peeks),
    editions: there(data.editions),
    cueTimes: there(data.cueTimes),
    clock: activeEvents([...data.syncEvents.values()]).map(({ id }) => id),
  };
};
type Picture = ReturnType<typeof picture>;

const doneCommands = ({ desk }: TestDesk): number =>
  [...desk.context.notebook.data.commands.values()].filter(({ state }) => state === 'done').length;

const tables = (data: NotebookData) =>
  Object.fromEntries(
    Object.entries(data).map(([name, table]) => [name, [...table].toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  );

/** What the files say must be what memory says, every record of every table. */
async function expectFilesToAgree({ desk, folder }: TestDesk): Promise<void> {
  const options = { appVersion: 'test', now: () => new Date(), readOnly: true };
  const read = await openNotebook(join(folder, 'notes'), options);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.recovery.damaged).toEqual([]);
  expect(tables(read.value.data)).toEqual(tables(desk.context.notebook.data));
  await read.value.close();
}

/** An evening under test: the docket that runs now, and how things stood after each step that can be undone. */
interface Run {
  docket: TestDesk;
  readonly undoable: Picture[];
  readonly redoable: Picture[];
}

async function undoOnce(run: Run): Promise<void> {
  if (run.undoable.length < 2) return;
  const back = await run.docket.desk.keeper.undo();
  if (!back.ok) throw new Error(`undo was refused: ${back.error.message}`);
  const left = run.undoable.pop();
  if (left !== undefined) run.redoable.push(left);
  expect(picture(run.docket)).toEqual(run.undoable.at(-1));
}

async function redoOnce(run: Run): Promise<void> {
  const next = run.redoable.pop();
  const forth = await run.docket.desk.keeper.redo();
  expect(forth.ok).toBe(next !== undefined);
  if (next === undefined) return;
  run.undoable.push(next);
  expect(picture(run.docket)).toEqual(next);
}

async function reopen(run: Run, how: 'quit' | 'crash', awayMs: number): Promise<void> {
  const before = picture(run.docket);
  run.docket = how === 'quit' ? await run.docket.restart(awayMs) : await run.docket.kill(awayMs);
  expect(picture(run.docket)).toEqual(before);
}

async function changeOnce(run: Run, act: Act): Promise<void> {
  const before = doneCommands(run.docket);
  await carryOut(run.docket, act);
  if (doneCommands(run.docket) === before) {
    expect(picture(run.docket)).toEqual(run.undoable.at(-1));
    return;
  }
  run.undoable.push(picture(run.docket));
  run.redoable.length = 0;
}

const wait = (run: Run, { n, m }: Act): Promise<void> => Promise.resolve(run.docket.pass(n * m * 50));

const performances: Partial<Record<Act['do'], (run: Run, act: Act) => Promise<void>>> = {
  undo: undoOnce,
  redo: redoOnce,
  reload: (run) => expectFilesToAgree(run.docket),
  quit: (run, { n }) => reopen(run, 'quit', n * 60_000),
  crash: (run, { n }) => reopen(run, 'crash', n * 60_000),
  wait,
};

const perform = (run: Run, act: Act): Promise<void> => (performances[act.do] ?? changeOnce)(run, act);

/** A note's own history holds what it is now, and every state of which a step says that it was there. */
async function expectHistories({ desk }: TestDesk, notes: ReturnType<typeof notesOf>): Promise<void> {
  for (const note of notes.slice(0, 3)) {
    const history = await handlers['note.history']({ id: note.id }, desk);
    if (!history.ok) throw new Error(history.error.message);
    const { states, isWhole, isWithoutFiles } = history.value;
    expect(states.filter(({ isNow }) => isNow).map((state) => state.note)).toEqual([note]);
    expect({ isWhole, isWithoutFiles }).toEqual({ isWhole: true, isWithoutFiles: false });
  }
}

/** Every sequence opens files, imports and backs up many times; on a loaded computer that takes a while. */
const LONGEST_MS = 240_000;

it(
  'undo leads back to the start, redo to the end, and what is opened again is what was in memory',
  { timeout: LONGEST_MS },
  async () => {
    await fc.assert(
      fc.asyncProperty(anySequence, async (acts) => {
        const docket = await newDesk();
        const run: Run = { docket, undoable: [], redoable: [] };
        try {
          const choices = { kind: 'first', edition: 'file', policy: 'as_i_watch' } as const;
          const begin = { ...choices, endingsConfirmed: false, after: null, startClock: true, agoMs: 0 };
          await handlers['pass.begin'](begin, docket.desk);
          docket.pass(61_000);
          run.undoable.push(picture(docket));
          for (const act of acts) await perform(run, act);
          await expectFilesToAgree(run.docket);
          await expectHistories(run.docket, notesOf(run.docket));
          const end = picture(run.docket);
          const steps = run.undoable.length - 1;
          while (run.undoable.length > 1) await undoOnce(run);
          await reopen(run, 'quit', 1000);
          for (let step = 0; step < steps; step += 1) await redoOnce(run);
          expect(picture(run.docket)).toEqual(end);
          await expectFilesToAgree(run.docket);
        } finally {
          await run.docket.close();
        }
      }),
      { numRuns: 25 },
    );
  },
);
