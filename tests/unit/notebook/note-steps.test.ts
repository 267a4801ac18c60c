import { describe, expect, it } from 'vitest';
import { addNote, editNote } from '../../../src/shared/domain/notebook/note-steps.ts';
import { noteSchema } from '../../../src/shared/domain/notebook/records.ts';

const context = { nowIso: '2026-11-22T20:00:00.000Z', newId: () => 'note-1' };
const draft = {
  titleId: 't',
  passId: 'p',
  text: 'Who sets the minimum?',
  kind: 'question' as const,
  tags: [' law ', 'law', ''],
  caseIds: ['momolu-stewart'],
  wallIso: context.nowIso,
  capture: { instantMs: 60_000.4, leadInMs: 3000, plusMinusMs: 2000 },
};

describe('a new note', () => {
  it('stands where the key was pressed, minus the lead-in, and keeps the raw instant', () => {
    const { note } = addNote(draft, context);
    expect(note.filmMs).toBe(57_000);
    expect(note.raw).toMatchObject({ timed: true, instantMs: 60_000, leadInMs: 3000 });
    expect(note.tags).toEqual(['law']);
    expect(noteSchema.safeParse(note).success).toBe(true);
  });

  it('never stands before the first frame', () => {
    const { note } = addNote(
      { ...draft, capture: { instantMs: 1000, leadInMs: 3000, plusMinusMs: 0 } },
      context,
    );
    expect(note.filmMs).toBe(0);
  });

  it('is untimed without a running clock, and gets no invented number', () => {
    const { note } = addNote({ ...draft, capture: null }, context);
    expect(note.filmMs).toBeNull();
    expect(note.raw).toEqual({ timed: false, wallIso: context.nowIso });
    expect(editNote(note, { leadInMs: 1000 }, context)).toEqual({
      ok: false,
      error: 'This note has no time, so it has no lead-in.',
    });
  });
});

describe('an edited note', () => {
  it('keeps a note that was put right where it was put, when its lead-in changes', () => {
    const moved = editNote(addNote(draft, context).note, { filmMs: 40_000 }, context);
    if (!moved.ok) throw new Error(moved.error);
    expect(editNote(moved.value.note, { leadInMs: 1000 }, context)).toMatchObject({
      ok: true,
      value: { note: { filmMs: 42_000, raw: { instantMs: 60_000, leadInMs: 1000 } } },
    });
  });

  it('moves with its lead-in against the raw instant', () => {
    const { note } = addNote(draft, context);
    const edited = editNote(note, { leadInMs: 5000 }, context);
    expect(edited.ok && edited.value.note.filmMs).toBe(55_000);
  });

  it('loses an end that no longer lies behind its start', () => {
    const { note } = addNote(draft, context);
    const edited = editNote({ ...note, endMs: 58_000 }, { filmMs: 59_000 }, context);
    expect(edited.ok && edited.value.note.endMs).toBeUndefined();
  });
});

describe('a typed time', () => {
  it('lies within the longest film', () => {
    const { note } = addNote(draft, context);
    expect(editNote(note, { filmMs: 9e15 }, context).ok).toBe(false);
    expect(editNote(note, { filmMs: 6 * 60 * 60_000 }, context).ok).toBe(true);
  });
});

describe('text that is kept', () => {
  it('is made safe for every format at the moment it is saved', () => {
    const { note } = addNote({ ...draft, text: 'one\r\ntwo \uD800' }, context);
    expect(note.text).toBe('one\ntwo \uFFFD');
  });
});
