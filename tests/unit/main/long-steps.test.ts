import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Notebook } from '../../../src/main/notebook/notebook.ts';
import { createKeeper, type Keeper } from '../../../src/main/viewing/keeper.ts';
import { PORTION } from '../../../src/shared/domain/export/pausing.ts';
import { bulkStep } from '../../../src/shared/domain/notebook/bulk-steps.ts';
import { redo, redoInPortions, undo, undoInPortions } from '../../../src/shared/domain/notebook/history.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { ok } from '../../../src/shared/result.ts';
import { noteAt } from '../features/note.ts';
import { newDesk, type TestDesk } from './desk.ts';

const COUNT = 1_200;
/** How many notes are announced at once. */
const ANNOUNCED = 1_000;

let test: TestDesk;
beforeEach(async () => {
  test = await newDesk();
  const put = (at: number): Operation => ({
    op: 'put',
    entry: { table: 'notes', record: noteAt(`n${at}`, at) },
  });
  const written = await test.desk.context.notebook.commit(Array.from({ length: COUNT }, (_, at) => put(at)));
  expect(written).toMatchObject({ ok: true });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.close();
});

/** Counts how often the event loop comes round, and when the notebook is asked to save. */
function watchTurns() {
  let turns = 0;
  let next = setImmediate(count);
  function count(): void {
    turns += 1;
    next = setImmediate(count);
  }
  const savedAt: { readonly from: number; readonly to: number }[] = [];
  const { notebook } = test.desk.context;
  const watched: Notebook = {
    folder: notebook.folder,
    recovery: notebook.recovery,
    get data() {
      return notebook.data;
    },
    get viewingChanges() {
      return notebook.viewingChanges;
    },
    get mode() {
      return notebook.mode;
    },
    get lastSavedAt() {
      return notebook.lastSavedAt;
    },
    commit: async (operations) => {
      const from = turns;
      const written = await notebook.commit(operations);
      savedAt.push({ from, to: turns });
      return written;
    },
    replace: (...args) => notebook.replace(...args),
    compact: () => notebook.compact(),
    close: () => notebook.close(),
  };
  return { watched, savedAt, turns: () => turns, stop: () => clearImmediate(next) };
}

const tagAll = (keeper: Keeper) =>
  keeper.change((turn) => {
    const step = bulkStep(turn.data.notes.values(), { what: 'add-tag', tag: 'new' }, turn);
    return ok({ step, reply: {} });
  });

it('a step of very many notes, its undo and its redo are one commit each and let others have turns', async () => {
  // Every look at the clock finds that much time has gone by, so that every pause is used, however fast the computer is.
  let ms = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (ms += 1_000));
  const { watched, savedAt, turns, stop } = watchTurns();
  const keeper = createKeeper({ ...test.desk.context, notebook: watched });
  const tagged = () =>
    [...test.desk.context.notebook.data.notes.values()].filter(({ tags }) => tags.includes('new')).length;
  for (const [work, after] of [
    [() => tagAll(keeper), COUNT],
    [keeper.undo, 0],
    [keeper.redo, COUNT],
  ] as const) {
    const began = turns();
    expect(await work()).toMatchObject({ ok: true });
    const saved = savedAt.splice(0);
    expect(saved).toHaveLength(1);
    for (const { from, to } of saved) {
      expect(from - began, 'turns before it is saved').toBeGreaterThanOrEqual(Math.floor(COUNT / PORTION));
      expect(turns() - to, 'turns while it is announced').toBeGreaterThanOrEqual(COUNT / ANNOUNCED);
    }
    expect(tagged()).toBe(after);
  }
  stop();
});

it('in portions the same comes out as in one go', async () => {
  expect(await tagAll(test.desk.keeper)).toMatchObject({ ok: true });
  const { data } = test.desk.context.notebook;
  const context = { nowIso: '2026-11-22T20:00:00.000Z', newId: () => 'id', at: test.desk.context.time.now() };
  const counted = <T>(work: Generator<'', T>): { readonly pauses: number; readonly value: T } => {
    for (let pauses = 0; ; pauses += 1) {
      const { done, value } = work.next();
      if (done === true) return { pauses, value };
    }
  };
  const undone = counted(undoInPortions(data, context));
  expect(undone).toEqual({ pauses: Math.floor(COUNT / PORTION), value: undo(data, context) });
  expect(await test.desk.keeper.undo()).toMatchObject({ ok: true });
  const redone = counted(redoInPortions(data, context));
  expect(redone).toEqual({ pauses: Math.floor(COUNT / PORTION), value: redo(data, context) });
});
