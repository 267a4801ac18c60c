import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNoteEdits } from '../../../src/renderer/store/note-edits.ts';
import type { EditedWords } from '../../../src/shared/domain/notebook/edited-words.ts';
import type { AppError } from '../../../src/shared/ipc/app-error.ts';
import { err, ok } from '../../../src/shared/result.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function desk() {
  const put: EditedWords[] = [];
  const edits = createNoteEdits(
    (words) => {
      put.push(words);
      return Promise.resolve(ok({}));
    },
    () => undefined,
  );
  return { edits, put };
}

it('puts what is typed into a note on the disk while it is typed, with the words it began with', async () => {
  const { edits, put } = desk();
  edits.changed('one', { text: 'a', over: 'before' });
  edits.changed('one', { text: 'after', over: 'before' });
  expect([edits.of('one')?.text, edits.of('two')]).toEqual(['after', null]);
  await vi.advanceTimersByTimeAsync(300);
  expect(put).toEqual([{ id: 'one', text: 'after', over: 'before' }]);
});

it('drops what was typed where the viewer leaves the note, and what was typed back', async () => {
  const { edits, put } = desk();
  edits.changed('one', { text: 'after', over: 'before' });
  await edits.now();
  edits.left('one');
  edits.left('never edited');
  edits.changed('two', { text: 'after', over: 'before' });
  edits.changed('two', { text: 'before', over: 'before' });
  await edits.now();
  expect([edits.of('one'), edits.of('two')]).toEqual([null, null]);
  expect(put.slice(1)).toEqual([
    { id: 'one', text: 'before', over: 'before' },
    { id: 'two', text: 'before', over: 'before' },
  ]);
});

it('has what the notebook has at the start, but what was typed here since is newer', () => {
  const { edits } = desk();
  edits.changed('one', { text: 'mine', over: 'before' });
  edits.take([
    { id: 'one', text: 'old', over: 'before' },
    { id: 'two', text: 'other', over: '' },
  ]);
  expect([edits.of('one')?.text, edits.of('two')]).toEqual(['mine', { text: 'other', over: '' }]);
  edits.saved('one');
  expect([...edits.restored.getState()]).toEqual(['two']);
  edits.left('two');
  expect(edits.restored.getState().size).toBe(0);
});

it('says a refusal and keeps the words in the page', async () => {
  const refused = { kind: 'internal', message: 'The disk is full.' } as const;
  const said: AppError[] = [];
  const edits = createNoteEdits(
    () => Promise.resolve(err(refused)),
    (error) => said.push(error),
  );
  edits.changed('one', { text: 'after', over: 'before' });
  await edits.now();
  expect([said, edits.of('one')?.text]).toEqual([[refused], 'after']);
});
