import { expect, it } from 'vitest';
import { createNoteEdits } from '../../../src/renderer/store/note-edits.ts';
import type { Args } from '../../../src/shared/ipc/wire.ts';
import { err, ok } from '../../../src/shared/result.ts';
import { noteAt } from '../features/note.ts';

function desk() {
  const saved: Args<'note.edit'>[] = [];
  const edits = createNoteEdits((change) => {
    saved.push(change);
    return Promise.resolve(ok({}));
  });
  return { edits, saved };
}

it('keeps what was typed into a note until it is saved or left', () => {
  const { edits } = desk();
  const one = noteAt('one', 1000, { text: 'before' });
  edits.changed(one, 'after');
  expect([edits.of('one'), edits.of('two')]).toEqual(['after', null]);
  edits.changed(one, 'before');
  expect(edits.of('one')).toBeNull();
  edits.changed(one, 'after');
  edits.done('one');
  expect(edits.of('one')).toBeNull();
});

it('saves every one of them once when the page ends, and never takes words off a note', async () => {
  const { edits, saved } = desk();
  edits.changed(noteAt('one', 1000, { text: 'before' }), ' after #law ');
  edits.changed(noteAt('mark', 1000, { text: '', kind: 'mark' }), 'words');
  edits.changed(noteAt('emptied', 1000, { text: 'stays' }), '  ');
  await edits.saveAll();
  await edits.saveAll();
  expect(saved).toEqual([
    { id: 'one', patch: { text: 'after #law', tags: ['law'] } },
    { id: 'mark', patch: { text: 'words', tags: [], kind: 'note' } },
  ]);
});

it('keeps what main refused', async () => {
  const refused = err({ kind: 'internal', message: 'The disk is full.' } as const);
  const edits = createNoteEdits(() => Promise.resolve(refused));
  edits.changed(noteAt('one', 1000, { text: 'before' }), 'after');
  await edits.saveAll();
  expect(edits.of('one')).toBe('after');
});
