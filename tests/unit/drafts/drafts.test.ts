import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { add, beginning, day, fresh, keep, minute, show, undo } from './evening.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await newDesk();
  await handlers['pass.begin'](beginning, test.desk);
});
afterEach(() => test.close());

describe('a draft', () => {
  it('stands in its own field again after the app was killed, with its time, words and case', async () => {
    test.pass(10 * minute);
    await keep(test, { agoMs: 2000 });
    test = await test.kill(5 * minute);
    expect(await show(test)).toEqual({
      text: 'half a thought',
      kind: 'note',
      caseIds: ['momolu-stewart'],
      leadInMs: 3000,
      instantMs: 10 * minute - 2000,
      endMs: null,
    });
    expect(await show(test, 'capture')).toBeNull();
  });

  it('keeps the time of its first press while its words, case and lead-in change', async () => {
    test.pass(10 * minute);
    await keep(test);
    test.pass(minute);
    await keep(test, { text: 'half a thought more', leadInMs: 5000, caseIds: [], agoMs: 'kept' });
    expect(await show(test)).toMatchObject({
      text: 'half a thought more',
      leadInMs: 5000,
      caseIds: [],
      instantMs: 10 * minute,
    });
  });

  it('is no step of the history', async () => {
    await keep(test);
    expect(await undo(test)).toBe('Started a viewing');
  });

  it('whose words are gone leaves nothing behind in the notebook', async () => {
    await keep(test);
    await handlers['draft.drop']({ field: 'composer', by: 'page' }, test.desk);
    expect(await show(test)).toBeNull();
    expect(JSON.stringify([...test.desk.context.notebook.data.drafts.values()])).not.toContain('thought');
  });

  it('tells the other windows, and which page wrote it', async () => {
    await keep(test);
    const [told] = test.told.filter(({ name }) => name === 'draftChanged');
    expect(told?.payload).toMatchObject({ field: 'composer', by: 'page', draft: { text: 'half a thought' } });
  });

  it('announces nothing of the viewing, so that typing costs the other windows nothing', async () => {
    const before = test.told.length;
    await keep(test);
    expect(test.told.slice(before).map(({ name }) => name)).toEqual(['draftChanged']);
  });

  it('is kept before any viewing too, and becomes a note without a time in the one in which it is saved', async () => {
    await test.close();
    test = await newDesk();
    expect(await keep(test, { field: 'capture' })).toMatchObject({ ok: true });
    await expect(add(test, { from: { field: 'capture', by: 'page', isKept: true } })).rejects.toThrow(
      'No viewing has been started yet',
    );
    test = await test.kill(day);
    expect(await show(test, 'capture')).toMatchObject({ text: 'half a thought', instantMs: null });
    await handlers['pass.begin'](beginning, test.desk);
    test.pass(minute);
    await keep(test, { field: 'capture', text: 'a whole thought', agoMs: 'kept' });
    const [passId] = test.desk.context.notebook.data.passes.keys();
    const from = { field: 'capture', by: 'page', isKept: true } as const;
    expect(await add(test, { text: 'a whole thought', from })).toMatchObject({ passId, filmMs: null });
    expect(await show(test, 'capture')).toBeNull();
  });

  it('that says it has a time which the notebook does not know gets none', async () => {
    test.pass(minute);
    await keep(test, { agoMs: 'kept' });
    expect(await show(test)).toMatchObject({ instantMs: null });
  });
});

describe('a note that is saved from a draft', () => {
  it('has the time of the draft after more than a day, and the draft is gone', async () => {
    test.pass(10 * minute);
    await keep(test);
    test = await test.restart(3 * day);
    expect(await add(test, { agoMs: day })).toMatchObject({
      filmMs: 10 * minute - 3000,
      raw: { timed: true, instantMs: 10 * minute, source: 'manual' },
    });
    expect(await show(test)).toBeNull();
  });

  it('and the end of its draft are one commit', async () => {
    await keep(test);
    const sizes: number[] = [];
    const { notebook } = test.desk.context;
    const commit = notebook.commit.bind(notebook);
    notebook.commit = (operations) => {
      sizes.push(operations.filter(({ op }) => op === 'put').length);
      return commit(operations);
    };
    await add(test);
    expect(sizes).toEqual([3]);
    test = await test.kill(0);
    expect(await show(test)).toBeNull();
    expect(test.desk.context.notebook.data.notes.size).toBe(1);
  });

  it('that the disk refuses leaves the draft where it is', async () => {
    await keep(test);
    const { notebook } = test.desk.context;
    const commit = notebook.commit.bind(notebook);
    notebook.commit = () =>
      Promise.resolve({
        ok: false,
        error: { kind: 'disk-full', path: test.folder, message: 'The disk is full.' },
      });
    await expect(add(test)).rejects.toThrow('The disk is full.');
    notebook.commit = commit;
    expect(await show(test)).toMatchObject({ text: 'half a thought' });
  });

  it('goes by its own press when the draft that is still there is another one', async () => {
    test.pass(minute);
    await keep(test, { text: 'older' });
    test.pass(minute);
    expect(await add(test, { from: fresh })).toMatchObject({
      filmMs: 2 * minute - 3000,
    });
  });

  it('belongs to the viewing in which it was begun', async () => {
    test.pass(10 * minute);
    await keep(test);
    const firstPass = test.desk.context.notebook.data.drafts.get('composer')?.passId;
    test.pass(minute);
    const again = { ...beginning, kind: 'rewatch', after: firstPass ?? null, forgetUndone: true } as const;
    expect(await handlers['pass.begin'](again, test.desk)).toMatchObject({ ok: true });
    test.pass(30 * minute);
    expect(await add(test)).toMatchObject({ passId: firstPass, filmMs: 10 * minute - 3000 });
  });

  it('stays a note when it is undone and brought back, and the draft stays gone', async () => {
    await keep(test);
    await add(test);
    expect(await undo(test)).toBe('Added note');
    await handlers['history.redo']({}, test.desk);
    expect(await show(test)).toBeNull();
    expect([...test.desk.context.notebook.data.notes.values()]).toMatchObject([{ text: 'half a thought' }]);
  });
});

describe('a range', () => {
  it('has its end where O was pressed, with nothing taken off', async () => {
    test.pass(10 * minute);
    expect(await add(test, { agoMs: minute, endAgoMs: 1000, from: fresh })).toMatchObject({
      filmMs: 9 * minute - 3000,
      endMs: 10 * minute - 1000,
    });
  });

  it('is kept with its draft and stands in the note that is saved from it', async () => {
    test.pass(10 * minute);
    await keep(test);
    test.pass(minute);
    await keep(test, { agoMs: 'kept', endAgoMs: 0 });
    test.pass(minute);
    await keep(test, { agoMs: 'kept', endAgoMs: 'kept' });
    expect(await show(test)).toMatchObject({ instantMs: 10 * minute, endMs: 11 * minute });
    test = await test.kill(day);
    expect(await add(test, { endAgoMs: 'kept' })).toMatchObject({
      filmMs: 10 * minute - 3000,
      endMs: 11 * minute,
    });
  });

  it('whose end was taken back is a point', async () => {
    test.pass(minute);
    await keep(test, { agoMs: 30_000, endAgoMs: 0 });
    await keep(test, { agoMs: 'kept' });
    expect(await add(test)).not.toHaveProperty('endMs');
  });
});
