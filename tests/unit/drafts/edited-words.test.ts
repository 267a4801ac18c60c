import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { add, beginning, day, fresh, minute, undo } from './evening.ts';

let test: TestDesk;
let id = '';
beforeEach(async () => {
  test = await newDesk();
  await handlers['pass.begin'](beginning, test.desk);
  test.pass(10 * minute);
  id = (await add(test, { text: 'Short', caseIds: [], from: fresh })).id;
});
afterEach(() => test.close());

const keep = (text: string, over = 'Short') => handlers['draft.keepEdit']({ id, text, over }, test.desk);
const edits = async () => {
  const shown = await handlers['draft.show']({ field: 'composer' }, test.desk);
  return shown.ok ? shown.value.edits : shown;
};
const edit = (text: string, over?: string) =>
  handlers['note.edit']({ id, patch: { text }, ...(over === undefined ? {} : { over }) }, test.desk);
const note = () => test.desk.context.notebook.data.notes.get(id);
const leftovers = () => JSON.stringify([...test.desk.context.notebook.data.drafts.values()]);

describe('what is typed into a note and not saved', () => {
  it('is there again after the app was killed, with the words it began with, and the note is as it was', async () => {
    await keep('Short and more');
    test = await test.kill(5 * day);
    expect(await edits()).toEqual([{ id, text: 'Short and more', over: 'Short' }]);
    expect(note()?.text).toBe('Short');
    expect(await undo(test)).toBe('Added note');
  });

  it('goes in the commit that saves it, and when it is typed back', async () => {
    await keep('Short and more');
    await edit('Short and more', 'Short');
    expect([await edits(), leftovers().includes('and more')]).toEqual([[], false]);
    await keep('again', 'Short and more');
    await keep('Short and more', 'Short and more');
    expect([await edits(), leftovers().includes('again')]).toEqual([[], false]);
  });

  it('stays away while the note is deleted, comes back with it, and is dropped 30 days later', async () => {
    await keep('Short and more');
    await handlers['note.delete']({ id }, test.desk);
    expect(await edits()).toEqual([]);
    await undo(test);
    expect(await edits()).toHaveLength(1);
    await handlers['note.delete']({ id }, test.desk);
    test.pass(31 * day);
    id = (await add(test, { text: 'Other', from: fresh })).id;
    await keep('Other and more', 'Other');
    expect(leftovers()).not.toContain('Short and more');
  });
});

describe('an edit', () => {
  it('is refused with the words of now where they were changed meanwhile, also by undo, and writes nothing', async () => {
    await edit('Theirs', 'Short');
    await keep('Mine');
    expect(await edit('Mine', 'Short')).toMatchObject({
      ok: false,
      error: { kind: 'words-changed', text: 'Theirs' },
    });
    expect([note()?.text, await edits()]).toEqual(['Theirs', [{ id, text: 'Mine', over: 'Short' }]]);
    await undo(test);
    expect(await edit('Mine over theirs', 'Theirs')).toMatchObject({ error: { text: 'Short' } });
    expect(await edit('Mine', 'Short')).toMatchObject({ ok: true });
  });

  it('that names a person makes it one of the note, and the case goes when the name goes; tags likewise', async () => {
    await edit('As @Jackson and @Stewart said #law', 'Short');
    expect(note()).toMatchObject({ caseIds: ['dawn-jackson', 'momolu-stewart'], tags: ['law'] });
    await edit('As @Stewart said', 'As @Jackson and @Stewart said #law');
    expect(note()).toMatchObject({ caseIds: ['momolu-stewart'], tags: [] });
  });

  it('keeps the case of who was on screen and of a person who was chosen, named or not', async () => {
    await handlers['screen.press']({ caseId: 'momolu-stewart', agoMs: 0 }, test.desk);
    test.pass(minute);
    const more = { text: 'With @Stewart', caseIds: ['momolu-stewart', 'alexis-martin'], from: fresh };
    id = (await add(test, more)).id;
    await edit('With nobody', 'With @Stewart');
    expect(note()?.caseIds).toEqual(['momolu-stewart', 'alexis-martin']);
  });

  it('makes a note of a mark and a mark of a note without words', async () => {
    await edit('', 'Short');
    expect(note()?.kind).toBe('mark');
    await edit('Words', '');
    expect(note()?.kind).toBe('note');
  });
});
