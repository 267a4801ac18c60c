import { describe, expect, it } from 'vitest';
import { notesFor } from '../../../src/main/viewing/notes-for-window.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

const at = '2026-11-22T20:00:00.000Z';

const noteOf = (number: number, passId: string, patch: Partial<Note> = {}): Note => ({
  ...{
    id: `${passId}-${number}`,
    titleId: 'film',
    passId,
    filmMs: number,
    raw: { timed: false, wallIso: at },
  },
  ...{ caseIds: [], kind: 'note', text: '', tags: [], createdAt: at, editedAt: at, ...patch },
});

const mapOf = (notes: readonly Note[]) => ({ notes: new Map(notes.map((note) => [note.id, note])) });

const some = mapOf([
  noteOf(1, 'now'),
  noteOf(2, 'now', { deletedAt: at }),
  noteOf(1, 'before'),
  noteOf(2, 'before'),
]);

describe('notesFor', () => {
  it('gives the main window the notes of its viewing and says how many there are elsewhere', () => {
    const { notes, ...counts } = notesFor(some, 'now', 'viewing');
    expect(notes.map(({ id }) => id)).toEqual(['now-1']);
    expect(counts).toEqual({ passId: 'now', notesElsewhere: 2, notesLeftOut: 0 });
  });

  it('gives all of them where all are asked for, and none where none are', () => {
    expect(notesFor(some, 'now', 'all').notes).toHaveLength(3);
    expect(notesFor(some, 'now', 'none').notes).toHaveLength(0);
  });

  it('gives the last twenty written to a window that shows the last', () => {
    const many = Array.from({ length: 30 }, (_, number) =>
      noteOf(number, 'now', { createdAt: `2026-11-22T20:00:${String(number).padStart(2, '0')}.000Z` }),
    );
    const { notes } = notesFor(mapOf(many.toReversed()), 'now', 'few');
    expect(notes.map(({ filmMs }) => filmMs)).toEqual(Array.from({ length: 20 }, (_, at_) => at_ + 10));
  });

  it('sends no more than 10,000 notes of one viewing, the last by film time, and says how many it left out', () => {
    const many = Array.from({ length: 10_007 }, (_, number) => noteOf(number, 'now'));
    const { notes, notesLeftOut } = notesFor(mapOf(many.toReversed()), 'now', 'viewing');
    expect(notes).toHaveLength(10_000);
    expect(notes[0]?.filmMs).toBe(7);
    expect(notesLeftOut).toBe(7);
  });

  it('before the first viewing there are none here', () => {
    const held = { passId: null, notes: [], notesElsewhere: 3, notesLeftOut: 0 };
    expect(notesFor(some, null, 'viewing')).toEqual(held);
  });
});
