import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../../src/main/ipc/answer.ts';
import { snapshot } from '../../../src/main/viewing/snapshot.ts';
import type { Args, CallName } from '../../../src/shared/ipc/wire.ts';
import { newDesk, type TestDesk } from './desk.ts';

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

const call = <C extends CallName>(name: C, args: Args<C>) => answer(name, args, docket.desk);
const now = () => snapshot(docket.desk.context);
const notes = () => [...docket.desk.context.notebook.data.notes.values()];
const begin = (policy: 'as_i_watch' | 'always' | 'after_the_film' = 'as_i_watch', endingsConfirmed = false) =>
  call('pass.begin', {
    kind: 'first',
    edition: 'streaming',
    policy,
    endingsConfirmed,
    startClock: true,
    after: null,
    agoMs: 0,
  });
const note = (text: string, agoMs = 0) =>
  call('note.add', { text, kind: 'note', tags: [], caseIds: ['momolu-stewart'], leadInMs: 3000, agoMs });
const refusal = (outcome: Awaited<ReturnType<typeof answer>>) =>
  outcome.ok ? 'not refused' : outcome.error.kind;

describe('a message from a window', () => {
  it.each([
    ['a call that does not exist', 'notes.wipe', {}],
    ['a name that is not text', 7, {}],
    ['a name from the prototype', 'constructor', {}],
    ['arguments that are missing', 'note.edit', { id: 'x' }],
    ['arguments that nobody knows', 'note.delete', { id: 'x', force: true }],
    ['a number that is none', 'screen.press', { caseId: null, agoMs: Number.NaN }],
    ['nothing at all', 'note.add', undefined],
    ['a map where nothing is expected', 'cues.open', new Map([[1, 2]])],
    ['a date where nothing is expected', 'history.undo', new Date(0)],
  ])('is refused when it is %s', async (_what, name, args) => {
    const outcome = await answer(name, args, docket.desk);
    expect(refusal(outcome)).toBe('bad-request');
    expect(docket.told).toEqual([]);
    expect(docket.desk.context.notebook.data.commands.size).toBe(0);
  });
});

describe('an evening at the desk', () => {
  it('asks for a viewing before anything else', async () => {
    expect(refusal(await note('too early'))).toBe('no-pass');
    const change = { kind: 'set', filmMs: 2_832_000, plusMinusMs: 2000 } as const;
    expect(refusal(await call('clock.change', { change, agoMs: 0 }))).toBe('no-pass');
  });

  it('dates a note at the key press, however long the typing took', async () => {
    await begin();
    docket.pass(600_000);
    await note('typed for a minute', 60_000);
    expect(notes()[0]).toMatchObject({ filmMs: 537_000, raw: { instantMs: 540_000, leadInMs: 3000 } });
  });

  it('dates a note by the clock as it was at the key press, although the clock was moved since', async () => {
    await begin();
    docket.pass(100_000);
    await call('clock.change', { change: { kind: 'set', filmMs: 2_832_000, plusMinusMs: 2000 }, agoMs: 0 });
    await note('pressed before the jump', 50_000);
    expect(notes()[0]?.raw).toMatchObject({ instantMs: 50_000 });
  });

  it('takes a note without a running clock as untimed', async () => {
    const choices = {
      kind: 'first',
      edition: 'file',
      policy: 'as_i_watch',
      endingsConfirmed: false,
    } as const;
    await call('pass.begin', { ...choices, after: null, startClock: false, agoMs: 0 });
    await note('before the film');
    expect(notes()[0]).toMatchObject({ filmMs: null, raw: { timed: false } });
  });

  it('refuses nonsense and what lies past any film, and changes nothing', async () => {
    await begin();
    docket.pass(10_000);
    const before = now().pass?.clock.filmMs;
    for (const filmMs of [Number.NaN, Number.POSITIVE_INFINITY, 99 * 3_600_000, -600_000]) {
      const change = { kind: 'set', filmMs, plusMinusMs: 2000 } as const;
      const outcome = await call('clock.change', { change, agoMs: 0 });
      expect(refusal(outcome), String(filmMs)).toMatch(/bad-request|clock-refused/u);
    }
    expect(now().pass?.clock.filmMs).toBe(before);
  });

  it('says so when a note is unknown, and keeps the others', async () => {
    await begin();
    await note('kept');
    expect(refusal(await call('note.edit', { id: 'nobody', patch: { text: 'x' } }))).toBe('unknown-note');
    expect(refusal(await call('note.delete', { id: 'nobody' }))).toBe('unknown-note');
    expect(notes().map(({ text }) => text)).toEqual(['kept']);
  });

  it('goes on after a restart as if it had never been away', async () => {
    await begin();
    docket.pass(1_200_000);
    await note('before');
    docket = await docket.restart(30_000);
    docket.pass(1_000);
    expect(now().pass?.clock).toMatchObject({ state: 'running', filmMs: 1_231_000 });
    expect(notes().map(({ text }) => text)).toEqual(['before']);
    expect(now().history.undo).toBe('Added note');
  });

  it('undoes and redoes over a restart, clock changes included', async () => {
    await begin();
    docket.pass(60_000);
    await call('clock.change', { change: { kind: 'pause' }, agoMs: 0 });
    docket = await docket.restart(1_000);
    docket.pass(9_000);
    expect(now().pass?.clock).toMatchObject({ state: 'paused', filmMs: 60_000 });
    await call('history.undo', {});
    expect(now().pass?.clock).toMatchObject({ state: 'running', filmMs: 60_000 });
    await call('history.redo', {});
    expect(now().pass?.clock).toMatchObject({ state: 'paused', filmMs: 60_000 });
    await call('history.undo', {});
    docket.pass(1_000);
    expect(now().pass?.clock).toMatchObject({ state: 'running', filmMs: 61_000 });
  });

  it('ends the scene on screen at a jump and at the end, and not at a small correction', async () => {
    await begin();
    docket.pass(600_000);
    await call('screen.press', { caseId: 'momolu-stewart', agoMs: 0 });
    docket.pass(60_000);
    await call('clock.change', { change: { kind: 'set', filmMs: 670_000, plusMinusMs: 2000 }, agoMs: 0 });
    expect(now().pass?.onScreen).toBe('momolu-stewart');
    await call('clock.change', { change: { kind: 'set', filmMs: 2_832_000, plusMinusMs: 2000 }, agoMs: 0 });
    expect(now().pass?.onScreen).toBeNull();
    expect(now().pass?.scenes).toMatchObject([{ fromMs: 598_000, toMs: 660_000 }]);
    await call('history.undo', {});
    expect(now().pass?.onScreen).toBe('momolu-stewart');
    await call('clock.change', { change: { kind: 'finish' }, agoMs: 0 });
    expect(now().pass?.scenes).toMatchObject([{ fromMs: 598_000, toMs: 660_000 }]);
  });

  it('shows an ad break as a point of film time with its length, however it ended', async () => {
    await begin();
    docket.pass(60_000);
    await call('clock.change', { change: { kind: 'break-start' }, agoMs: 0 });
    expect(now().pass?.breaks).toEqual([{ atMs: 60_000, lastedMs: null }]);
    docket.pass(150_000);
    await call('clock.change', { change: { kind: 'resume' }, agoMs: 0 });
    docket.pass(5_000);
    expect(now().pass?.breaks).toEqual([{ atMs: 60_000, lastedMs: 150_000 }]);
    expect(now().pass?.clock.filmMs).toBe(65_000);
  });

  it('announces a note only after the disk has it', async () => {
    await begin();
    const size = () => docket.desk.context.notebook.data.notes.size;
    const seen: number[] = [];
    const context = { ...docket.desk.context, announce: () => seen.push(size()) };
    const { createKeeper } = await import('../../../src/main/viewing/keeper.ts');
    await answer(
      'note.add',
      { text: 'x', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 },
      { ...docket.desk, context, keeper: createKeeper(context) },
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((count) => count === 1)).toBe(true);
  });

  it('keeps every change of many that come at once', async () => {
    await begin();
    await Promise.all(Array.from({ length: 50 }, (_, n) => note(`note ${n}`)));
    expect(notes()).toHaveLength(50);
    expect(docket.desk.context.notebook.data.commands.size).toBe(51);
  });
});

describe('what may be seen', () => {
  const stewart = () => now().cases.find(({ id }) => id === 'momolu-stewart');

  it('is nothing of a case that has not been on screen', async () => {
    await begin();
    docket.pass(3_600_000);
    expect(now().cases.flatMap(({ facts }) => facts)).toEqual([]);
  });

  it('opens with who is on screen, one fact after the other, and no ending', async () => {
    await begin();
    docket.pass(600_000);
    await call('screen.press', { caseId: 'momolu-stewart', agoMs: 0 });
    docket.pass(5_000);
    expect(stewart()?.facts).toHaveLength(1);
    docket.pass(3_000_000);
    const facts = stewart()?.facts ?? [];
    expect(facts.length).toBeGreaterThan(10);
    expect(facts.filter(({ spoilerKind }) => spoilerKind !== null)).toEqual([]);
    expect(stewart()?.status).toBeNull();
  });

  it('shows endings always only after a yes, and what came later only after the film and a second yes', async () => {
    expect(refusal(await begin('always'))).toBe('needs-yes');
    await begin();
    expect(refusal(await call('pass.setAfterBroadcast', { open: true }))).toBe('needs-yes');
    await call('clock.change', { change: { kind: 'finish' }, agoMs: 0 });
    const kinds = () => new Set(stewart()?.facts.map(({ spoilerKind }) => spoilerKind));
    expect(kinds()).toEqual(new Set([null, 'film_ending']));
    await call('pass.setAfterBroadcast', { open: true });
    expect(kinds()).toEqual(new Set([null, 'film_ending', 'after_broadcast']));
  });

  it('peeks at one fact and hides it again', async () => {
    await begin();
    await call('fact.peek', { caseId: 'momolu-stewart' });
    const [fact, ...others] = stewart()?.facts ?? [];
    expect(others).toEqual([]);
    if (fact?.opened.by !== 'peek') throw new Error('the fact was not opened by a peek');
    await call('fact.hide', { peekId: fact.opened.peekId });
    expect(stewart()?.facts).toEqual([]);
    expect(refusal(await call('fact.hide', { peekId: fact.opened.peekId }))).toBe('nothing-to-show');
  });
});

describe('an export from the window', () => {
  it('writes the file, or nothing when the dialog is closed, or says why not', async () => {
    await begin();
    await note('one');
    const [format, times, leadIn, order, words] = ['markdown', 'film', 'applied', 'time', 'mine'] as const;
    const ask = { format, times, leadIn, order, words, select: {} };
    expect(await call('export.run', ask)).toEqual({ ok: true, value: { outcome: 'closed' } });
    const path = join(docket.folder, 'notes.md');
    docket.exportTo(path);
    expect(await call('export.run', ask)).toMatchObject({
      ok: true,
      value: { outcome: 'saved', saved: { path, notes: 1 } },
    });
    expect(readFileSync(path, 'utf8')).toContain('one');
    docket.exportTo(join(docket.folder, 'no', 'such', 'folder.md'));
    expect(refusal(await call('export.run', ask))).toBe('export-failed');
    expect(existsSync(join(docket.folder, 'no'))).toBe(false);
  });
});
