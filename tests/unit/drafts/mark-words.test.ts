import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { createMarkWordsKeeping } from '../../../src/renderer/store/mark-words-keeping.ts';
import type { MarkWords } from '../../../src/shared/domain/notebook/mark-words.ts';
import { ok, type Result } from '../../../src/shared/result.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { beginning, day, undo } from './evening.ts';

describe('words for a mark that are not saved', () => {
  let test: TestDesk;
  let id = '';
  beforeEach(async () => {
    test = await newDesk();
    await handlers['pass.begin'](beginning, test.desk);
    id = await mark();
  });
  afterEach(() => test.close());

  const mark = async (): Promise<string> => {
    const added = await handlers['note.add'](
      { text: '', kind: 'mark', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 },
      test.desk,
    );
    if (!added.ok) throw new Error(added.error.message);
    return added.value.note.id;
  };
  const keep = (text: string, kind: 'note' | 'question' = 'note', of = id) =>
    handlers['inbox.keepWords']({ id: of, text, kind }, test.desk);
  const words = async () => {
    const listed = await handlers['inbox.list']({}, test.desk);
    return listed.ok ? listed.value.words : listed;
  };
  const leftovers = () => JSON.stringify([...test.desk.context.notebook.data.drafts.values()]);

  it('are there again after the app was killed, each with its own mark', async () => {
    const other = await mark();
    await keep('half a thought');
    await keep('why?', 'question', other);
    test = await test.kill(5 * day);
    expect(await words()).toEqual([
      { id, text: 'half a thought', kind: 'note' },
      { id: other, text: 'why?', kind: 'question' },
    ]);
  });

  it('are no step of the history and no draft of the composer', async () => {
    await keep('half a thought');
    expect(await handlers['draft.show']({ field: 'composer' }, test.desk)).toMatchObject({
      value: { draft: null },
    });
    expect(await undo(test)).toBe('Added mark');
  });

  it('leave the notebook in the commit that saves them', async () => {
    await keep('half a thought');
    const { notebook } = test.desk.context;
    const commit = notebook.commit.bind(notebook);
    const sizes: number[] = [];
    notebook.commit = (operations) => {
      sizes.push(operations.length);
      return commit(operations);
    };
    await handlers['inbox.writeUp']({ id, text: 'a whole one', kind: 'note' }, test.desk);
    expect(sizes).toHaveLength(1);
    expect(leftovers()).not.toContain('half a thought');
    await undo(test);
    expect(await words()).toEqual([]);
  });

  it('name people as the words of a new note do', async () => {
    const written = await handlers['inbox.writeUp'](
      { id, text: 'as @Jackson said to @nobody', kind: 'note' },
      test.desk,
    );
    expect(written).toMatchObject({ ok: true, value: { note: { caseIds: ['dawn-jackson'] } } });
  });

  it('leave it when they are discarded', async () => {
    await keep('half a thought');
    await keep('  ');
    expect(await words()).toEqual([]);
    expect(leftovers()).not.toContain('half a thought');
  });

  it('stay away while the mark is decided otherwise, and come back with it', async () => {
    await keep('half a thought');
    await handlers['note.delete']({ id }, test.desk);
    expect(await words()).toEqual([]);
    await undo(test);
    expect(await words()).toEqual([{ id, text: 'half a thought', kind: 'note' }]);
  });

  it('that come just after the mark was deleted are kept without a word, and come back with it', async () => {
    await handlers['note.delete']({ id }, test.desk);
    expect(await keep('typed at the last moment')).toEqual(ok({}));
    expect(await words()).toEqual([]);
    await undo(test);
    expect(await words()).toEqual([{ id, text: 'typed at the last moment', kind: 'note' }]);
  });

  it('that come just after the marking was undone are kept, and come back when it is done again', async () => {
    await undo(test);
    expect(await keep('typed at the last moment')).toEqual(ok({}));
    await handlers['history.redo']({}, test.desk);
    expect(await words()).toEqual([{ id, text: 'typed at the last moment', kind: 'note' }]);
  });

  it('that come after the mark was written up are not kept', async () => {
    await handlers['inbox.writeUp']({ id, text: 'a whole one', kind: 'note' }, test.desk);
    expect(await keep('too late')).toEqual(ok({}));
    expect(leftovers()).not.toContain('too late');
  });

  it('of a mark that went long ago go with the next words', async () => {
    await keep('half a thought');
    await handlers['note.delete']({ id }, test.desk);
    test.pass(29 * day);
    id = await mark();
    await keep('new words');
    expect(leftovers()).toContain('half a thought');
    test.pass(2 * day);
    await keep('newer words');
    expect(leftovers()).not.toContain('half a thought');
    expect(await words()).toEqual([{ id, text: 'newer words', kind: 'note' }]);
  });
});

describe('the page that keeps them', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const page = () => {
    const put: MarkWords[] = [];
    const keep = (words: MarkWords) => {
      put.push(words);
      return Promise.resolve(ok({}));
    };
    const keeping = createMarkWordsKeeping(keep, () => undefined);
    return { keeping, put };
  };

  it('puts them on the disk while they are typed, and at once when asked', async () => {
    const { keeping, put } = page();
    keeping.changed('a', { text: 'h', kind: 'note' });
    keeping.changed('a', { text: 'ha', kind: 'note' });
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(put).toEqual([{ id: 'a', text: 'ha', kind: 'note' }]);
    keeping.changed('b', { text: 'x', kind: 'question' });
    await keeping.now();
    expect(put).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(put).toHaveLength(2);
  });

  it('keeps what was typed here when an older answer comes, and forgets what became a note', () => {
    const { keeping } = page();
    keeping.changed('a', { text: 'new', kind: 'note' });
    keeping.take([
      { id: 'a', text: 'old', kind: 'note' },
      { id: 'b', text: 'other', kind: 'question' },
    ]);
    expect([...keeping.store.getState()].map(([, { text }]) => text).toSorted()).toEqual(['new', 'other']);
    keeping.saved('a');
    keeping.take([{ id: 'a', text: 'old', kind: 'note' }]);
    expect(keeping.store.getState().size).toBe(0);
  });

  it('follows the notebook again as soon as that has what was typed here', async () => {
    const { keeping } = page();
    const texts = () => [...keeping.store.getState()].map(([, { text }]) => text);
    keeping.changed('a', { text: 'mine', kind: 'note' });
    await keeping.now();
    keeping.take([{ id: 'a', text: 'put right elsewhere', kind: 'note' }]);
    expect(texts()).toEqual(['put right elsewhere']);
    keeping.saved('a');
    keeping.take([]);
    keeping.take([{ id: 'a', text: 'begun anew elsewhere', kind: 'note' }]);
    expect(texts()).toEqual(['begun anew elsewhere']);
  });

  it('goes by what was typed last while an older letter is being put', async () => {
    let kept = (): void => undefined;
    const keep = () => new Promise<Result<unknown, never>>((resolve) => (kept = () => resolve(ok({}))));
    const keeping = createMarkWordsKeeping(keep, () => undefined);
    keeping.changed('a', { text: 'h', kind: 'note' });
    const putting = keeping.now();
    keeping.changed('a', { text: 'ha', kind: 'note' });
    kept();
    await putting;
    keeping.take([{ id: 'a', text: 'h', kind: 'note' }]);
    expect(keeping.store.getState().get('a')?.text).toBe('ha');
  });

  it('puts nothing more of words that were saved meanwhile', async () => {
    const { keeping, put } = page();
    keeping.changed('a', { text: 'words', kind: 'note' });
    keeping.saved('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(put).toEqual([]);
  });
});
