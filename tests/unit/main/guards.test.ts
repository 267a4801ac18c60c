import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer } from '../../../src/main/ipc/answer.ts';
import { snapshot } from '../../../src/main/viewing/snapshot.ts';
import type { Args, CallName } from '../../../src/shared/ipc/wire.ts';
import { newDesk, type TestDesk } from './desk.ts';

const second = 1000;
const minute = 60 * second;
const stewart = 'momolu-stewart';
const jackson = 'dawn-jackson';

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

const call = <C extends CallName>(name: C, args: Args<C>) => answer(name, args, docket.desk);
const refusal = (outcome: Awaited<ReturnType<typeof answer>>) =>
  outcome.ok ? 'not refused' : outcome.error.kind;
const now = () => snapshot(docket.desk.context);
const notes = () => [...docket.desk.context.notebook.data.notes.values()];
const clock = () => now().pass?.clock;
const factsOf = (id: string) => now().cases.find((one) => one.id === id)?.facts.length;
const begin = (after: string | null = null, forgetUndone = false) =>
  call('pass.begin', {
    ...{ kind: 'first', edition: 'live-tv', policy: 'as_i_watch', endingsConfirmed: false },
    ...{ startClock: true, agoMs: 0, after, forgetUndone },
  });
const press = (caseId: string | null) => call('screen.press', { caseId, agoMs: 0 });
const change = (asked: Args<'clock.change'>['change']) => call('clock.change', { change: asked, agoMs: 0 });
const add = (caseIds: Args<'note.add'>['caseIds'], agoMs = 0) =>
  call('note.add', { text: 'x', kind: 'mark', tags: [], caseIds, leadInMs: 0, agoMs });
const passId = () => now().pass?.pass.id ?? null;

it('makes up no film when a pause is taken back the next time', async () => {
  await begin();
  docket.pass(10 * second);
  await press(stewart);
  docket.pass(6 * second);
  await change({ kind: 'pause' });
  docket = await docket.restart(120 * minute);
  await call('history.undo', {});
  docket.pass(5 * second);
  expect(clock()).toMatchObject({ state: 'running', filmMs: 21 * second });
  expect(clock()?.watchedToMs).toBeLessThanOrEqual(21 * second);
  expect(factsOf(stewart)).toBe(1);
});

it.each(['kill', 'restart'] as const)(
  'opens nothing for two hours with the app closed by a %s',
  async (end) => {
    await begin();
    await docket.desk.keeper.beat();
    docket.pass(10 * second);
    await press(stewart);
    docket.pass(6 * second);
    docket = await docket[end](120 * minute);
    docket.pass(10 * minute);
    expect(clock()?.watchedToMs).toBeLessThanOrEqual(16 * second);
    await press(jackson);
    expect(clock()?.watchedToMs).toBeLessThanOrEqual(16 * second);
    expect(factsOf(stewart)).toBe(1);
    await change({ kind: 'seen-to', filmMs: clock()?.filmMs ?? 0 });
    expect(clock()?.watchedToMs).toBeGreaterThan(120 * minute);
    expect(factsOf(stewart)).toBe(1);
  },
);

it('keeps what was seen and open through a night with the clock left running', async () => {
  await begin();
  docket.pass(10 * second);
  await press(stewart);
  docket.pass(6 * second);
  const before = clock()?.watchedToMs;
  docket = await docket.restart(600 * minute);
  expect(clock()?.watchedToMs).toBe(before);
  expect(factsOf(stewart)).toBe(1);
  await change({ kind: 'set', filmMs: 16 * second, plusMinusMs: 2000 });
  expect(now().pass?.onScreen).toBe(stewart);
  docket.pass(minute);
  expect(clock()).toMatchObject({ filmMs: 76 * second, watchedToMs: 76 * second });
});

it('opens no further facts of somebody pressed once in a part that is watched again', async () => {
  await begin();
  docket.pass(60 * minute);
  await press(jackson);
  await call('clock.change', { change: { kind: 'set', filmMs: 600_000, plusMinusMs: 2000 }, agoMs: 0 });
  await press(stewart);
  docket.pass(40 * second);
  expect(clock()?.watchedToMs).toBe(60 * minute);
  expect(factsOf(stewart)).toBe(2);
});

it('ends a scene at a jump where it was watched to, and nobody is on screen after the end', async () => {
  await begin();
  docket.pass(10 * minute);
  await press(stewart);
  docket = await docket.restart(60 * minute);
  await change({ kind: 'finish' });
  expect(now().pass?.scenes).toMatchObject([{ fromMs: 598 * second, toMs: 600 * second }]);
  expect(refusal(await press(jackson))).toBe('clock-refused');
  expect(now().pass?.onScreen).toBeNull();
});

it('says that a press was taken back', async () => {
  await begin();
  docket.pass(minute);
  await press(stewart);
  expect(now().history.undo).toBe('Set who is on screen');
  docket.pass(second);
  await press(stewart);
  expect(now().history.undo).toBe('Took back who is on screen');
  expect(now().pass?.onScreen).toBeNull();
});

it('begins one viewing at a double press', async () => {
  const both = await Promise.all([begin(), begin()]);
  expect(both.map(refusal)).toEqual(['not refused', 'clock-refused']);
  expect(docket.desk.context.notebook.data.passes.size).toBe(1);
  expect(refusal(await begin(passId()))).toBe('not refused');
});

it('takes back the beginning of a viewing only while there is nothing in it', async () => {
  await begin();
  docket.pass(5 * second);
  expect(refusal(await call('history.undo', {}))).toBe('not refused');
  expect(now().pass).toBeNull();
  await call('history.redo', {});
  await add([]);
  await call('history.undo', {});
  expect(refusal(await call('history.undo', {}))).toBe('nothing-to-undo');
  expect(now().pass).not.toBeNull();
});

it('does not take back the beginning of a viewing that was watched, with nothing in it', async () => {
  await begin();
  docket.pass(11 * minute);
  expect(refusal(await call('history.undo', {}))).toBe('nothing-to-undo');
  expect(clock()?.filmMs).toBe(11 * minute);
});

it('asks before a new viewing makes undone work unreachable', async () => {
  await begin();
  await add([]);
  await call('history.undo', {});
  expect(refusal(await begin(passId()))).toBe('needs-yes');
  expect(now().history.redo).toBe('Added mark');
  expect(refusal(await begin(passId(), true))).toBe('not refused');
  expect(now().history.redo).toBeNull();
});

it.each(['retract', 'restore', 'alive'])('takes no %s from a page', async (kind) => {
  await begin();
  const asked: unknown = { change: { kind, eventId: 'id-1-000002', everyMs: 1 }, agoMs: 0 };
  expect(refusal(await answer('clock.change', asked, docket.desk))).toBe('bad-request');
});

it('keeps a note to cases of this film, each once', async () => {
  await begin();
  expect(refusal(await add(['nobody']))).toBe('unknown-case');
  await add([stewart, stewart]);
  const [note] = notes();
  expect(note?.caseIds).toEqual([stewart]);
  const edit = (caseIds: readonly string[]) => call('note.edit', { id: note?.id ?? '', patch: { caseIds } });
  expect(refusal(await edit(['nobody', stewart]))).toBe('unknown-case');
  await edit([jackson, stewart, jackson]);
  expect(notes()[0]?.caseIds).toEqual([jackson, stewart]);
});

it('keeps a note within the longest film', async () => {
  await begin();
  await add([]);
  const id = notes()[0]?.id ?? '';
  const six = 360 * minute;
  expect(refusal(await call('note.edit', { id, patch: { filmMs: 9e15 } }))).toBe('bad-request');
  expect(refusal(await call('note.edit', { id, patch: { filmMs: six + 1 } }))).toBe('bad-request');
  expect(refusal(await call('note.edit', { id, patch: { filmMs: six } }))).toBe('not refused');
});

it('gives a mark to whoever was pressed right before it, and to whoever was there at its own key press', async () => {
  await begin();
  docket.pass(minute);
  await press(stewart);
  docket.pass(minute);
  await Promise.all([press(jackson), add('on-screen')]);
  expect(notes()[0]?.caseIds).toEqual([jackson]);
  await add('on-screen', 30 * second);
  expect(notes().map(({ caseIds }) => caseIds)).toEqual([[jackson], [stewart]]);
  await press(null);
  await add('on-screen');
  expect(notes()[2]?.caseIds).toEqual([]);
});

it('adds two signs of life to a run, not one for each minute', async () => {
  await begin();
  for (let n = 0; n < 60; n += 1) {
    docket.pass(minute);
    await docket.desk.keeper.beat();
  }
  const events = [...docket.desk.context.notebook.data.syncEvents.values()];
  expect(events.filter(({ change: { kind } }) => kind === 'alive')).toHaveLength(2);
  expect(now().history.undo).toBe('Started a viewing');
  await change({ kind: 'pause' });
  const size = docket.desk.context.notebook.data.syncEvents.size;
  docket.pass(minute);
  await docket.desk.keeper.beat();
  expect(docket.desk.context.notebook.data.syncEvents.size).toBe(size);
});
