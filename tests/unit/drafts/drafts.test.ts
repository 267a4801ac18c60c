import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { settleDrafts } from '../../../src/main/handlers/draft-settling.ts';
import type { Args } from '../../../src/shared/ipc/wire.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const beginning = {
  kind: 'first',
  edition: 'file',
  policy: 'as_i_watch',
  endingsConfirmed: false,
  startClock: true,
  after: null,
  agoMs: 0,
} as const;

const words: Args<'draft.keep'> = {
  field: 'composer',
  by: 'page',
  text: 'half a thought',
  kind: 'note',
  tags: [],
  caseIds: ['momolu-stewart'],
  leadInMs: 3000,
  agoMs: 0,
  endAgoMs: null,
};

const saved: Args<'note.add'> = {
  text: 'half a thought',
  kind: 'note',
  tags: [],
  caseIds: ['momolu-stewart'],
  leadInMs: 3000,
  agoMs: 0,
  from: { field: 'composer', isKept: true },
};

let test: TestDesk;
beforeEach(async () => {
  test = await newDesk();
  await handlers['pass.begin'](beginning, test.desk);
});
afterEach(() => test.close());

const keep = (more: Partial<Args<'draft.keep'>> = {}) =>
  handlers['draft.keep']({ ...words, ...more }, test.desk);
const show = async (field: 'composer' | 'capture' = 'composer') => {
  const shown = await handlers['draft.show']({ field }, test.desk);
  return shown.ok ? shown.value.draft : shown;
};
const add = async (more: Partial<Args<'note.add'>> = {}) => {
  const added = await handlers['note.add']({ ...saved, ...more }, test.desk);
  if (!added.ok) throw new Error(added.error.message);
  return added.value.note;
};
const undoLabel = async () => {
  const undone = await handlers['history.undo']({}, test.desk);
  return undone.ok ? undone.value.label : undone.error.message;
};

describe('a draft', () => {
  it('stands in its own field again after the app was killed, with its time, words and case', async () => {
    test.pass(10 * minute);
    await keep({ agoMs: 2000 });
    test = await test.kill(5 * minute);
    expect(await show()).toEqual({
      text: 'half a thought',
      kind: 'note',
      caseIds: ['momolu-stewart'],
      leadInMs: 3000,
      instantMs: 10 * minute - 2000,
      endMs: null,
    });
    expect(await show('capture')).toBeNull();
  });

  it('keeps the time of its first press while its words, case and lead-in change', async () => {
    test.pass(10 * minute);
    await keep();
    test.pass(minute);
    await keep({ text: 'half a thought more', leadInMs: 5000, caseIds: [], agoMs: 'kept' });
    expect(await show()).toMatchObject({
      text: 'half a thought more',
      leadInMs: 5000,
      caseIds: [],
      instantMs: 10 * minute,
    });
  });

  it('is no step of the history', async () => {
    await keep();
    expect(await undoLabel()).toBe('Started a viewing');
  });

  it('whose words are gone leaves nothing behind in the notebook', async () => {
    await keep();
    await handlers['draft.drop']({ field: 'composer', by: 'page' }, test.desk);
    expect(await show()).toBeNull();
    expect(JSON.stringify([...test.desk.context.notebook.data.drafts.values()])).not.toContain('thought');
  });

  it('tells the other windows, and which page wrote it', async () => {
    await keep();
    const [told] = test.told.filter(({ name }) => name === 'draftChanged');
    expect(told?.payload).toMatchObject({ field: 'composer', by: 'page', draft: { text: 'half a thought' } });
  });

  it('announces nothing of the viewing, so that typing costs the other windows nothing', async () => {
    const before = test.told.length;
    await keep();
    expect(test.told.slice(before).map(({ name }) => name)).toEqual(['draftChanged']);
  });

  it('of nobody is not kept before a viewing, and that is said', async () => {
    const fresh = await newDesk();
    const outcome = await handlers['draft.keep'](words, fresh.desk);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'no-pass' } });
    await fresh.close();
  });

  it('that says it has a time which the notebook does not know gets none', async () => {
    test.pass(minute);
    await keep({ agoMs: 'kept' });
    expect(await show()).toMatchObject({ instantMs: null });
  });
});

describe('a note that is saved from a draft', () => {
  it('has the time of the draft after more than a day, and the draft is gone', async () => {
    test.pass(10 * minute);
    await keep();
    test = await test.restart(3 * day);
    expect(await add({ agoMs: day })).toMatchObject({
      filmMs: 10 * minute - 3000,
      raw: { timed: true, instantMs: 10 * minute, source: 'manual' },
    });
    expect(await show()).toBeNull();
  });

  it('and the end of its draft are one commit', async () => {
    await keep();
    const sizes: number[] = [];
    const { notebook } = test.desk.context;
    const commit = notebook.commit.bind(notebook);
    notebook.commit = (operations) => {
      sizes.push(operations.filter(({ op }) => op === 'put').length);
      return commit(operations);
    };
    await add();
    expect(sizes).toEqual([3]);
    test = await test.kill(0);
    expect(await show()).toBeNull();
    expect(test.desk.context.notebook.data.notes.size).toBe(1);
  });

  it('that the disk refuses leaves the draft where it is', async () => {
    await keep();
    const { notebook } = test.desk.context;
    const commit = notebook.commit.bind(notebook);
    notebook.commit = () =>
      Promise.resolve({
        ok: false,
        error: { kind: 'disk-full', path: test.folder, message: 'The disk is full.' },
      });
    await expect(add()).rejects.toThrow('The disk is full.');
    notebook.commit = commit;
    expect(await show()).toMatchObject({ text: 'half a thought' });
  });

  it('goes by its own press when the draft that is still there is another one', async () => {
    test.pass(minute);
    await keep({ text: 'older' });
    test.pass(minute);
    expect(await add({ from: { field: 'composer', isKept: false } })).toMatchObject({
      filmMs: 2 * minute - 3000,
    });
  });

  it('belongs to the viewing in which it was begun', async () => {
    test.pass(10 * minute);
    await keep();
    const firstPass = test.desk.context.notebook.data.drafts.get('composer')?.passId;
    test.pass(minute);
    const again = { ...beginning, kind: 'rewatch', after: firstPass ?? null, forgetUndone: true } as const;
    expect(await handlers['pass.begin'](again, test.desk)).toMatchObject({ ok: true });
    test.pass(30 * minute);
    expect(await add()).toMatchObject({ passId: firstPass, filmMs: 10 * minute - 3000 });
  });

  it('stays a note when it is undone and brought back, and the draft stays gone', async () => {
    await keep();
    await add();
    expect(await undoLabel()).toBe('Added note');
    await handlers['history.redo']({}, test.desk);
    expect(await show()).toBeNull();
    expect([...test.desk.context.notebook.data.notes.values()]).toMatchObject([{ text: 'half a thought' }]);
  });
});

describe('a range', () => {
  it('has its end where O was pressed, with nothing taken off', async () => {
    test.pass(10 * minute);
    expect(
      await add({ agoMs: minute, endAgoMs: 1000, from: { field: 'composer', isKept: false } }),
    ).toMatchObject({
      filmMs: 9 * minute - 3000,
      endMs: 10 * minute - 1000,
    });
  });

  it('is kept with its draft and stands in the note that is saved from it', async () => {
    test.pass(10 * minute);
    await keep();
    test.pass(minute);
    await keep({ agoMs: 'kept', endAgoMs: 0 });
    test.pass(minute);
    await keep({ agoMs: 'kept', endAgoMs: 'kept' });
    expect(await show()).toMatchObject({ instantMs: 10 * minute, endMs: 11 * minute });
    test = await test.kill(day);
    expect(await add()).toMatchObject({ filmMs: 10 * minute - 3000, endMs: 11 * minute });
  });

  it('whose end was taken back is a point', async () => {
    test.pass(minute);
    await keep({ agoMs: 30_000, endAgoMs: 0 });
    await keep({ agoMs: 'kept' });
    expect(await add()).not.toHaveProperty('endMs');
  });
});

describe('ending Docket', () => {
  it('waits until every page has kept its words', async () => {
    let isOver = false;
    const ending = settleDrafts(test.desk, 2).then(() => (isOver = true));
    expect(test.told.at(-1)).toMatchObject({ name: 'draftsWanted' });
    await handlers['draft.settled']({}, test.desk);
    expect(isOver).toBe(false);
    await handlers['draft.settled']({}, test.desk);
    await ending;
    expect(isOver).toBe(true);
  });

  it('waits for nobody where there is no page', () => settleDrafts(test.desk, 0));
});

it('what can be completed are the people by every name, and the viewer’s tags by use', async () => {
  await add({ text: 'a', tags: ['law', 'Class'] });
  await add({ text: 'b', tags: ['class'] });
  const known = await handlers['draft.words']({}, test.desk);
  expect(known).toMatchObject({ ok: true, value: { tags: ['Class', 'law'] } });
  const stewart = known.ok && known.value.people.find(({ caseId }) => caseId === 'momolu-stewart');
  expect(stewart).toMatchObject({
    name: 'Momolu Stewart',
    words: ['Stewart', 'Momolu', 'Momulu', 'Momolou'],
  });
});

it('the viewer’s own lead-in is offered once', async () => {
  for (let n = 0; n < 10; n += 1) await add({ leadInMs: 5000, from: { field: 'composer', isKept: false } });
  const { desk } = test;
  expect(await handlers['draft.leadIn']({}, desk)).toEqual({ ok: true, value: { ownMs: 5000 } });
  await handlers['settings.set']({ leadInAsked: true }, desk);
  expect(await handlers['draft.leadIn']({}, desk)).toEqual({ ok: true, value: { ownMs: null } });
});
