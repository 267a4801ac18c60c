import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import { contentOf, placeOf } from '../../../src/main/handlers/backup-desk.ts';
import { backupHandlers } from '../../../src/main/handlers/backup-handlers.ts';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import { noteHandlers } from '../../../src/main/handlers/note-handlers.ts';
import { passHandlers } from '../../../src/main/handlers/pass-handlers.ts';
import { eveningAt } from '../../../src/main/viewing/evening.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { createTimeSource } from '../../../src/main/viewing/time-source.ts';
import type { SyncChange } from '../../../src/shared/domain/clock/sync-event.ts';
import { nextRun } from '../../../src/shared/domain/clock/next-run.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { noteOf, save } from './backup-desk.ts';

let one: TestDesk;
let other: TestDesk;
beforeEach(async () => {
  [one, other] = [await newDesk(), await newDesk()];
});
afterEach(async () => {
  await one.close();
  await other.close();
});

const EVENING = Date.UTC(2026, 10, 21, 20);
const HALF_AN_HOUR = 1_800_000;

const viewing = (): Operation => ({
  op: 'put',
  entry: {
    table: 'passes',
    record: {
      ...{ id: 'theirs', titleId: one.desk.context.pack.title.id, kind: 'first', edition: 'file' },
      ...{ policy: 'as_i_watch', afterBroadcast: false, endingsConfirmed: false },
      createdAt: new Date(EVENING).toISOString(),
    },
  },
});

/** What their clock was told, by when (ms after the beginning), in one run of Docket. */
const clock = (run: number, told: readonly (readonly [atMs: number, change: SyncChange])[]) =>
  told.map(([monoMs, change], index): Operation => {
    const at = { session: 'theirs', run, monoMs, wallMs: EVENING + monoMs };
    return {
      op: 'put',
      entry: { table: 'syncEvents', record: { id: `e${index}`, passId: 'theirs', at, change } },
    };
  });

const begun: SyncChange = { kind: 'start', filmMs: 0, plusMinusMs: 0 };

/** Saves all of it on the other computer, makes a backup there and takes it in here. */
async function takeIn(operations: readonly Operation[], desk: Desk = one.desk): Promise<void> {
  await save(other.desk.context.notebook, operations);
  const made = await makeBackup(placeOf(other.desk), contentOf(other.desk), 'hand');
  if (!made.ok) throw new Error(made.error.message);
  const { path } = made.value;
  desk.context.givenPaths.give(path);
  const seen = await backupHandlers['backup.preview']({ from: { what: 'path', path } }, desk);
  if (!seen.ok || seen.value.outcome !== 'previewed') throw new Error(JSON.stringify(seen));
  const { token } = seen.value;
  const done = await backupHandlers['backup.restore']({ token, how: 'merge' }, desk);
  expect(done).toMatchObject({ ok: true, value: { outcome: 'restored' } });
}

const eveningOf = ({ notebook, pack, time }: Desk['context']) =>
  eveningAt(notebook.data, pack.title.id, time.now());

test('undo takes back a merge that brought a viewing with a note and half an hour of film', async () => {
  const note: Operation = { op: 'put', entry: { table: 'notes', record: noteOf('n', { passId: 'theirs' }) } };
  const told = clock(5, [
    [0, begun],
    [HALF_AN_HOUR, { kind: 'pause' }],
  ]);
  await takeIn([viewing(), note, ...told]);
  expect(eveningOf(one.desk.context)?.pass.id).toBe('theirs');
  expect(await one.desk.keeper.undo()).toMatchObject({ ok: true });
  expect(one.desk.context.notebook.data.notes.get('n')?.deletedAt).toBeDefined();
  expect(eveningOf(one.desk.context)).toBeNull();
});

test('redo after that undo leaves the clock of the viewing as it was, also what was retracted in it', async () => {
  const told = clock(0, [
    [0, begun],
    [300_000, { kind: 'pause' }],
    [310_000, { kind: 'resume' }],
    [320_000, { kind: 'retract', eventId: 'e2' }],
  ]);
  await takeIn([viewing(), ...told]);
  const before = eveningOf(one.desk.context);
  expect(before?.clock).toMatchObject({ state: 'paused', filmMs: 300_000 });
  expect(await one.desk.keeper.undo()).toMatchObject({ ok: true });
  one.pass(1_000);
  expect(await one.desk.keeper.redo()).toMatchObject({ ok: true });
  const after = eveningOf(one.desk.context);
  expect(after?.clock).toMatchObject({ state: 'paused', filmMs: 300_000 });
  expect(after?.watchedToMs).toBe(before?.watchedToMs);
});

test('a merged viewing of a computer on which Docket ran more often goes on at once', async () => {
  const { context } = one.desk;
  const run = nextRun([...context.notebook.data.syncEvents.values()]);
  const own = { ...context, time: createTimeSource({ scale: 1, epochWallMs: Date.now(), run }) };
  const told = clock(12, [
    [0, begun],
    [HALF_AN_HOUR, { kind: 'pause' }],
  ]);
  await takeIn([viewing(), ...told], { ...one.desk, context: own, keeper: createKeeper(own) });
  expect(eveningOf(own)?.clock).toMatchObject({ state: 'paused', filmMs: HALF_AN_HOUR });
});

test('merged, undone and merged again, everything is back; what was deleted by hand stays deleted', async () => {
  const put = (id: string): Operation => ({
    op: 'put',
    entry: { table: 'notes', record: noteOf(id, { passId: 'theirs' }) },
  });
  const told = clock(0, [
    [0, begun],
    [300_000, { kind: 'pause' }],
  ]);
  await takeIn([viewing(), put('n'), put('m'), ...told]);
  const { desk } = one;
  const live = () =>
    [...desk.context.notebook.data.notes.values()]
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ id }) => id)
      .toSorted();
  expect(live()).toEqual(['m', 'n']);
  await noteHandlers['note.delete']({ id: 'm' }, desk);
  expect(await desk.keeper.undo()).toMatchObject({ ok: true });
  expect(await desk.keeper.undo()).toMatchObject({ ok: true });
  expect(live()).toEqual([]);

  await takeIn([]);
  expect(live()).toEqual(['m', 'n']);
  expect(eveningOf(desk.context)).toMatchObject({ pass: { id: 'theirs' }, clock: { filmMs: 300_000 } });
  expect(await desk.keeper.undo()).toMatchObject({ ok: true });
  expect(live()).toEqual([]);
  expect(eveningOf(desk.context)).toBeNull();

  await takeIn([]);
  await noteHandlers['note.delete']({ id: 'm' }, desk);
  await takeIn([]);
  expect(live()).toEqual(['n']);
});

test('it comes back too when other steps have pushed the undone merge out of the history', async () => {
  const { desk } = one;
  await takeIn([
    viewing(),
    { op: 'put', entry: { table: 'notes', record: noteOf('n', { passId: 'theirs' }) } },
  ]);
  one.pass(1_000);
  expect(await desk.keeper.undo()).toMatchObject({ ok: true });
  one.pass(1_000);
  await passHandlers['pass.begin'](
    {
      ...{ after: null, kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false },
      ...{ startClock: true, forgetUndone: true, agoMs: 0 },
    },
    desk,
  );
  expect([...desk.context.notebook.data.commands.values()].every(({ state }) => state === 'done')).toBe(true);
  await takeIn([]);
  expect(desk.context.notebook.data.notes.get('n')?.deletedAt).toBeUndefined();
});
