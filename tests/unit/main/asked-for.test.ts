import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import { answer, answerWhileOpening } from '../../../src/main/ipc/answer.ts';
import { createOpening } from '../../../src/main/opening.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { lookOfGlance, type FirstLook } from '../../../src/main/viewing/first-look.ts';
import type { Args } from '../../../src/shared/ipc/wire.ts';
import { ok } from '../../../src/shared/result.ts';
import { newDesk, type TestDesk } from './desk.ts';

const minute = 60_000;

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
  await answer(
    'pass.begin',
    {
      ...{ kind: 'first', edition: 'streaming', policy: 'always', endingsConfirmed: true },
      ...{ startClock: true, after: null, agoMs: 0 },
    },
    docket.desk,
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await docket.close();
});

const words: Args<'note.add'> = { text: 'x', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 };
const notes = () => [...docket.desk.context.notebook.data.notes.values()];
const changes = () =>
  [...docket.desk.context.notebook.data.syncEvents.values()]
    .toSorted((a, b) => a.at.monoMs - b.at.monoMs)
    .map(({ change }) => change.kind)
    .filter((kind) => kind !== 'alive');

/** A promise that the test settles. */
function held<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe('a change that waits behind a long one', () => {
  it('is dated when it was asked for, and not when its turn came', async () => {
    const { keeper } = docket.desk;
    docket.pass(10 * minute);
    const gate = held<undefined>();
    const long = keeper.changeGently(async () => {
      await gate.promise;
      return ok({ step: { label: 'Long', changes: [] }, reply: {} });
    });
    const noted = answer('note.add', words, docket.desk);
    const paused = answer('clock.change', { change: { kind: 'pause' }, agoMs: 0 }, docket.desk);
    await vi.waitFor(() => expect(docket.desk.context.notebook.data.notes.size).toBe(0));
    await new Promise((resolve) => setImmediate(resolve));
    docket.pass(5 * minute);
    gate.settle(undefined);
    await Promise.all([long, noted, paused]);
    expect(notes()).toMatchObject([{ filmMs: 10 * minute }]);
    const { syncEvents } = docket.desk.context.notebook.data;
    const pause = [...syncEvents.values()].find(({ change }) => change.kind === 'pause');
    expect(pause?.at.monoMs).toBe(10 * minute);
  });

  it.each([0, 30])('stops the clock behind a player’s word, pressed %d ms before', async (agoMs) => {
    const { keeper } = docket.desk;
    docket.pass(10 * minute);
    const gate = held<undefined>();
    const long = keeper.changeGently(async () => {
      await gate.promise;
      return ok({ step: { label: 'Long', changes: [] }, reply: {} });
    });
    const told = keeper.tell(() => ({
      ...{ kind: 'report', player: 'mpv', play: 'playing', filmMs: 12 * minute, sourceMs: 12 * minute },
      ...{ rate: 1, plusMinusMs: 100 },
    }));
    const paused = answer('clock.change', { change: { kind: 'pause' }, agoMs }, docket.desk);
    await new Promise((resolve) => setImmediate(resolve));
    docket.pass(2_000);
    gate.settle(undefined);
    await Promise.all([long, told, paused]);
    expect(await answer('app.snapshot', {}, docket.desk)).toMatchObject({
      value: { pass: { clock: { state: 'paused' } } },
    });
  });

  it('comes after what a player told in its turn before it, and still counts', async () => {
    const { keeper } = docket.desk;
    docket.pass(10 * minute);
    const gate = held<undefined>();
    const long = keeper.changeGently(async () => {
      await gate.promise;
      return ok({ step: { label: 'Long', changes: [] }, reply: {} });
    });
    const told = keeper.tell(() => ({
      kind: 'report',
      ...{ player: 'mpv', play: 'playing', filmMs: 12 * minute, sourceMs: 12 * minute },
      ...{ rate: 1, plusMinusMs: 100 },
    }));
    const paused = keeper.change(({ now, newId, evening }) => {
      const passId = evening?.pass.id ?? '';
      const record = { id: newId(), passId, at: now, change: { kind: 'pause' } as const };
      const change = { table: 'syncEvents', id: record.id, before: null, after: record } as const;
      return ok({ step: { label: 'Paused', changes: [change] }, reply: {} });
    });
    docket.pass(5 * minute);
    gate.settle(undefined);
    await Promise.all([long, told, paused]);
    expect(changes()).toEqual(['start', 'report', 'pause']);
  });

  it('is dated anew when the computer slept meanwhile: the time before it is another run’s', async () => {
    let session = 'before';
    const time = { ...docket.desk.context.time };
    const now = () => ({ ...docket.desk.context.time.now(), session });
    const keeper = createKeeper({ ...docket.desk.context, time: { ...time, now } });
    const gate = held<undefined>();
    const long = keeper.alone(() => gate.promise);
    const seen = keeper.aside((turn) => ok({ operations: [], reply: turn.now }));
    docket.pass(minute);
    session = 'after';
    gate.settle(undefined);
    await long;
    expect(await seen).toMatchObject({ ok: true, value: { session: 'after', monoMs: minute } });
  });
});

describe('a call while the notebook is still being read', () => {
  const lookOf = (desk: Desk): FirstLook => ({
    ...desk.context,
    notebook: lookOfGlance({ ...desk.context.notebook.data, notes: new Map() }),
  });

  it('is answered from the first look when it is what a window starts from; all others wait', async () => {
    const desk = held<Desk>();
    const first = held<FirstLook>();
    const opening = createOpening((glanced) => {
      void first.promise.then(glanced);
      return desk.promise;
    });
    const shown = answerWhileOpening(
      { name: 'app.snapshot', args: {}, arrivedMs: performance.now(), rest: Promise.resolve() },
      opening,
    );
    const listed = answerWhileOpening(
      { name: 'app.notes', args: { notes: 'all' }, arrivedMs: performance.now(), rest: Promise.resolve() },
      opening,
    );
    first.settle(lookOf(docket.desk));
    const asOpen = await answer('app.snapshot', {}, docket.desk);
    const saving = { cannotSave: null, recovered: [], savedAtIso: null };
    expect(await shown).toEqual({ ok: true, value: { ...(asOpen.ok ? Object(asOpen.value) : {}), saving } });
    await answer('note.add', words, docket.desk);
    desk.settle(docket.desk);
    expect(await listed).toMatchObject({ ok: true, value: { notes: [{ text: 'x' }] } });
    await answer('clock.change', { change: { kind: 'pause' }, agoMs: 0 }, docket.desk);
    const later = await answerWhileOpening(
      { name: 'app.snapshot', args: {}, arrivedMs: performance.now(), rest: Promise.resolve() },
      opening,
    );
    expect(later).toMatchObject({ ok: true, value: { pass: { clock: { state: 'paused' } } } });
  });

  it('is refused at once when it is not what was agreed', async () => {
    const opening = createOpening(() => new Promise(() => undefined));
    const outcome = await answerWhileOpening(
      { name: 'app.snapshot', args: { notes: 'all' }, arrivedMs: performance.now(), rest: Promise.resolve() },
      opening,
    );
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
  });

  it('is carried out for when it was made, however long the reading took', async () => {
    let ms = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => ms);
    docket.pass(10 * minute);
    const desk = held<Desk>();
    const opening = createOpening(() => desk.promise);
    const noted = answerWhileOpening(
      {
        name: 'note.add',
        args: { ...words, agoMs: 2_000, endAgoMs: 1_000 },
        arrivedMs: performance.now(),
        rest: Promise.resolve(),
      },
      opening,
    );
    ms += 3_000;
    docket.pass(3_000);
    desk.settle(docket.desk);
    await noted;
    expect(notes()).toMatchObject([{ filmMs: 10 * minute - 2_000, endMs: 10 * minute - 1_000 }]);
  });
});
