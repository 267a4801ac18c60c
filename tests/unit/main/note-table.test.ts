import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteTableHandlers } from '../../../src/main/handlers/note-table-handlers.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import type { TableQuestion } from '../../../src/shared/domain/notes-table/question.ts';
import { noteAt } from '../features/note.ts';
import { newDesk, type TestDesk } from './desk.ts';

const all = { text: '', scope: 'all', sort: 'time', descending: false } as const;
let test: TestDesk;

const put = async (notes: readonly Note[]): Promise<void> => {
  const written = await test.desk.context.notebook.commit(
    notes.map((record) => ({ op: 'put', entry: { table: 'notes', record } })),
  );
  if (!written.ok) throw new Error(written.error.message);
};

const rows = async (question: Partial<TableQuestion> = {}, anchor?: string) => {
  const outcome = await noteTableHandlers['noteTable.rows'](
    {
      question: { ...all, ...question },
      from: 0,
      count: 50,
      ...(anchor === undefined ? {} : { anchor }),
    },
    test.desk,
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

const idsOf = async (question: Parameters<typeof rows>[0] = {}): Promise<readonly string[]> =>
  (await rows(question)).rows.map(({ note }) => note.id);

const own = (id: string, filmMs: number | null, rest: Partial<Note> = {}): Note =>
  noteAt(id, filmMs, { titleId: test.desk.context.pack.title.id, ...rest });

beforeEach(async () => {
  test = await newDesk();
  await put([
    own('b', 20_000, { text: 'the parole board', tags: ['law'] }),
    own('a', 10_000, { text: 'a letter', kind: 'question' }),
    own('c', null, { text: 'x'.repeat(3_000) }),
    noteAt('other-film', 5, { text: 'parole' }),
  ]);
});
afterEach(() => test.close());

describe('the calls of the table', () => {
  it('answer rows by filters, by words and by order, and only of this film', async () => {
    expect(await idsOf()).toEqual(['a', 'b', 'c']);
    expect(await idsOf({ descending: true })).toEqual(['b', 'a', 'c']);
    expect(await idsOf({ text: 'is:question' })).toEqual(['a']);
    expect(await idsOf({ text: 'parole' })).toEqual(['b']);
    expect(await idsOf({ text: 'parole -tag:law' })).toEqual([]);
    expect(await idsOf({ scope: 'viewing' })).toEqual([]);
    expect((await rows({ text: 'case:nobody' })).explained).toContain('There is no case');
  });

  it('cut very long words and give them whole when asked', async () => {
    expect((await rows()).rows[2]).toMatchObject({ isCut: true, note: { text: 'x'.repeat(2_000) } });
    expect(await noteTableHandlers['noteTable.note']({ id: 'c' }, test.desk)).toMatchObject({
      ok: true,
      value: { note: { text: 'x'.repeat(3_000) } },
    });
  });

  it('see a change at once, and say where a row went', async () => {
    expect((await rows({}, 'b')).anchorAt).toBe(1);
    await put([own('first', 1_000)]);
    expect((await rows({}, 'b')).anchorAt).toBe(2);
    await put([own('b', 20_000, { deletedAt: '2026-11-23T00:00:00.000Z' })]);
    expect((await rows({}, 'b')).anchorAt).toBeNull();
  });

  it('change everything that a query finds without some, as one step that undo takes back', async () => {
    const outcome = await noteTableHandlers['noteTable.bulk'](
      { which: { question: all, except: ['a'] }, change: { what: 'add-tag', tag: 'seen' } },
      test.desk,
    );
    expect(outcome).toEqual({ ok: true, value: { notes: 2, label: 'Added tag seen to 2 notes' } });
    expect(await idsOf({ text: 'tag:seen' })).toEqual(['b', 'c']);
    expect(await test.desk.keeper.undo()).toEqual({
      ok: true,
      value: { label: 'Added tag seen to 2 notes' },
    });
    expect(await idsOf({ text: 'tag:seen' })).toEqual([]);
  });

  it('refuse a tag that could not be written, a case that is not there, and a merge without a yes', async () => {
    const which = { ids: ['a'] };
    expect(
      await noteTableHandlers['noteTable.bulk'](
        { which, change: { what: 'add-tag', tag: 'two words' } },
        test.desk,
      ),
    ).toMatchObject({ ok: false, error: { kind: 'note-refused' } });
    expect(
      await noteTableHandlers['noteTable.bulk'](
        { which, change: { what: 'add-case', caseId: 'nobody' } },
        test.desk,
      ),
    ).toMatchObject({ ok: false, error: { kind: 'unknown-case' } });
    await noteTableHandlers['noteTable.bulk'](
      { which, change: { what: 'add-tag', tag: 'other' } },
      test.desk,
    );
    expect(
      await noteTableHandlers['tags.rename']({ from: 'law', to: 'other', merge: false }, test.desk),
    ).toMatchObject({ ok: false, error: { kind: 'needs-yes' } });
    expect(
      await noteTableHandlers['tags.rename']({ from: 'law', to: 'other', merge: true }, test.desk),
    ).toMatchObject({ ok: true, value: { label: 'Merged tag law into other on 1 note' } });
    expect(await noteTableHandlers['tags.list']({}, test.desk)).toEqual({
      ok: true,
      value: { tags: [{ tag: 'other', notes: 2 }] },
    });
  });
});
