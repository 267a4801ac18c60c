import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../src/shared/domain/notebook/describe-change.ts';
import type { Command } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { noteHistory, putBack } from '../../../src/shared/domain/notebook/note-states.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { wordDiff } from '../../../src/shared/domain/notebook/word-diff.ts';
import { context, note } from './marks.ts';

const at = (second: number): string => `2026-11-22T20:00:${String(second).padStart(2, '0')}.000Z`;

const state = (second: number, text: string): Note =>
  note(['a', 0, text], { createdAt: at(1), editedAt: at(second) });

/** A step that took the note from one state to the next. */
const step = (
  seq: number,
  [before, after]: readonly [Note | null, Note],
  done: Command['state'] = 'done',
): Command => ({
  ...{ id: `c${seq}`, seq, label: `Step ${seq}`, at: after.editedAt, state: done },
  changes: [{ table: 'notes', id: 'a', before, after }],
});

const [one, two, three] = [state(1, 'one'), state(2, 'two'), state(3, 'three')];

const told = (now: Note, commands: readonly Command[], notes: readonly Note[] = []) => {
  const { states, isWhole } = noteHistory(now, { commands, notes });
  return {
    isWhole,
    states: states.map(({ note: each, label, isNow, isUndone }) => [each.text, label, isNow, isUndone]),
  };
};

describe('the states of a note', () => {
  it('are all there, newest first, when every step is known', () => {
    expect(told(two, [step(0, [null, one]), step(1, [one, two])], [one, two])).toEqual({
      isWhole: true,
      states: [
        ['two', 'Step 1', true, false],
        ['one', 'Step 0', false, false],
      ],
    });
  });

  it('say what was taken back, which is no gap', () => {
    expect(told(one, [step(0, [null, one]), step(1, [one, two], 'undone')])).toEqual({
      isWhole: true,
      states: [
        ['two', 'Step 1', false, true],
        ['one', 'Step 0', true, false],
      ],
    });
  });

  it.each([
    ['the beginning is not known', [step(1, [one, two])], []],
    ['a step between is not known', [step(0, [null, one])], []],
    ['a state stands in a file without its step', [step(0, [null, one]), step(2, [two, three])], [two]],
  ])('are not called whole when %s', (_name, commands, notes) => {
    expect(told(commands.at(-1)?.seq === 2 ? three : two, commands, notes).isWhole).toBe(false);
  });

  it('leave out what undo made of an added note, and other notes', () => {
    const residue: Note = { ...one, deletedAt: at(9) };
    expect(told(one, [step(0, [null, one])], [residue, { ...two, id: 'b' }]).states).toHaveLength(1);
  });

  it('go back as a new step that keeps the id', () => {
    const { note: after, step: made } = putBack(two, { ...one, deletedAt: at(9) }, context);
    expect(after).toEqual({ ...one, editedAt: context.nowIso });
    expect(made.changes).toEqual([{ table: 'notes', id: 'a', before: two, after }]);
  });
});

describe('what changed between two states', () => {
  const nameOf = (id: string): string => id.toUpperCase();

  it('is said of words, time, case, kind, tags and answer', () => {
    const after: Note = {
      ...two,
      filmMs: 61_000,
      caseIds: ['j'],
      kind: 'question',
      tags: ['x'],
      answeredAt: at(5),
    };
    expect(describeChange(one, after, nameOf)).toEqual({
      words: [
        { what: 'gone', text: 'one' },
        { what: 'new', text: 'two' },
      ],
      lines: [
        'Time: 0:00 → 1:01',
        'Case: between cases → J',
        'Kind: a note → a question',
        'Tags: none → #x',
        'Answer: open → answered',
      ],
    });
    expect(describeChange(one, one, nameOf)).toEqual({ words: null, lines: [] });
  });

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '𝄞'), { maxLength: 30 })
    .map((all) => all.join(''));

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (what: string) =>
          parts.flatMap((part) => (part.what === what ? [] : [part.text])).join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
      }),
    );
  });

  it('shows a very long middle as replaced', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_none, n) => `${word}${n}`).join(' ');
    expect(wordDiff(`same ${long('a')}`, `same ${long('b')}`).map(({ what }) => what)).toEqual([
      'same',
      'gone',
      'new',
    ]);
  });
});
