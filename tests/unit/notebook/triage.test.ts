import { describe, expect, it } from 'vitest';
import { inboxOf, neighboursOf, waitsForWords } from '../../../src/shared/domain/notebook/inbox.ts';
import { makeRange } from '../../../src/shared/domain/notebook/make-range.ts';
import { mergeNotes } from '../../../src/shared/domain/notebook/merge-notes.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { splitNote } from '../../../src/shared/domain/notebook/split-note.ts';
import {
  asQuestion,
  keepAsItIs,
  setAnswered,
  setCases,
  tagsForWords,
  writeUp,
} from '../../../src/shared/domain/notebook/triage.ts';

const then = '2026-11-22T20:00:00.000Z';
const nowIso = '2026-11-22T22:00:00.000Z';
let ids = 0;
const context = { nowIso, newId: () => `new-${(ids += 1)}` };

const minute = 60_000;

const mark = (id: string, filmMs: number | null, rest: Partial<Note> = {}): Note => ({
  ...{ id, titleId: 't', passId: 'p', filmMs, caseIds: [], kind: 'mark', text: '', tags: [] },
  raw:
    filmMs === null
      ? { timed: false, wallIso: then }
      : {
          timed: true,
          wallIso: then,
          instantMs: filmMs + 5000,
          leadInMs: 5000,
          source: 'manual',
          plusMinusMs: 0,
        },
  createdAt: then,
  editedAt: then,
  ...rest,
});

const note = (id: string, filmMs: number | null, text: string, rest: Partial<Note> = {}): Note =>
  mark(id, filmMs, { kind: 'note', text, ...rest });

/** The value of what must succeed. */
const must = <T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T => {
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};

describe('what waits', () => {
  it.each([
    ['a mark', mark('a', 0), true],
    ['a mark without a time', mark('a', null), true],
    ['a mark of blanks', mark('a', 0, { text: ' \n' }), true],
    ['a mark with words', mark('a', 0, { text: 'here' }), false],
    ['a mark with a quote', mark('a', 0, { quote: 'said' }), false],
    ['a deleted mark', mark('a', 0, { deletedAt: nowIso }), false],
    ['a note', note('a', 0, 'words'), false],
    ['a mark that was kept as it is', note('a', 0, ''), false],
    ['a question without words', mark('a', 0, { kind: 'question' }), false],
  ])('%s', (_name, one, waits) => expect(waitsForWords(one)).toBe(waits));

  it('lists the viewing that is going on first, each by film time, then the latest other one', () => {
    const notes = [
      mark('old', 0, { passId: 'first', createdAt: '2026-11-01T20:00:00.000Z' }),
      mark('untimed', null),
      mark('late', 9 * minute),
      mark('early', minute),
      mark('middle', 0, { passId: 'second', createdAt: '2026-11-08T20:00:00.000Z' }),
      note('words', 2 * minute, 'words'),
    ];
    const listed = inboxOf(notes, 'p').map(({ passId, marks }) => [passId, marks.map(({ id }) => id)]);
    expect(listed).toEqual([
      ['p', ['early', 'late', 'untimed']],
      ['second', ['middle']],
      ['first', ['old']],
    ]);
  });

  it('knows what stands before a mark and which mark comes next, in its own viewing only', () => {
    const all = [
      mark('a', minute),
      note('b', 2 * minute, 'words'),
      mark('gone', 3 * minute - 1, { deletedAt: nowIso }),
      mark('other', 3 * minute - 2, { passId: 'q' }),
      mark('c', 3 * minute),
      note('d', 4 * minute, 'words'),
      mark('e', 5 * minute),
      mark('f', 6 * minute),
      mark('untimed', null),
    ];
    const around = (id: string) => {
      const { before, nextMark } = neighboursOf(all.find((one) => one.id === id) ?? mark('?', 0), all);
      return [before?.id ?? null, nextMark?.id ?? null];
    };
    expect(around('c')).toEqual(['b', 'e']);
    expect(around('a')).toEqual([null, 'c']);
    expect(around('f')).toEqual(['e', null]);
    expect(around('untimed')).toEqual([null, null]);
  });
});

describe('one decision about one note', () => {
  it.each([
    [
      'writes up',
      writeUp(mark('a', 0), { text: ' two words #Law \n', kind: 'note' }, context),
      { kind: 'note', text: 'two words #Law', tags: ['Law'] },
    ],
    [
      'asks',
      writeUp(mark('a', 0), { text: 'why?', kind: 'question' }, context),
      { kind: 'question', text: 'why?' },
    ],
    [
      'keeps other tags',
      writeUp(mark('a', 0, { tags: ['x'] }), { text: '#y', kind: 'note' }, context),
      { tags: ['x', 'y'] },
    ],
    ['keeps as it is', keepAsItIs(mark('a', 0), context), { kind: 'note', text: '' }],
    ['makes a question', asQuestion(note('a', 0, 'why'), true, context), { kind: 'question' }],
    ['sets cases, each once', setCases(note('a', 0, 'x'), ['j', 'j', 'm'], context), { caseIds: ['j', 'm'] }],
    ['sets no case', setCases(note('a', 0, 'x', { caseIds: ['j'] }), [], context), { caseIds: [] }],
    ['answers', setAnswered(note('a', 0, 'x', { kind: 'question' }), true, context), { answeredAt: nowIso }],
    [
      'makes a range',
      makeRange(mark('a', minute), 2 * minute, context),
      { filmMs: minute, endMs: 2 * minute },
    ],
  ])('%s', (_name, done, expected) => {
    const { step, note: after } = must(done);
    expect(after).toMatchObject({ ...expected, editedAt: nowIso, createdAt: then });
    expect(step.changes).toEqual([{ table: 'notes', id: 'a', before: expect.anything(), after }]);
  });

  it('opens a question again, and takes the answer away with the question', () => {
    const answered = note('a', 0, 'x', { kind: 'question', answeredAt: then });
    expect(must(setAnswered(answered, false, context)).note).not.toHaveProperty('answeredAt');
    expect(must(asQuestion(answered, false, context)).note).not.toHaveProperty('answeredAt');
    expect(must(setAnswered(answered, true, context)).step.changes).toEqual([]);
  });

  it('makes a range a moment again', () => {
    expect(must(makeRange(mark('a', 0, { endMs: 9 }), null, context)).note).not.toHaveProperty('endMs');
  });

  it.each([
    ['no words', writeUp(mark('a', 0), { text: ' \n ', kind: 'note' }, context), 'There are no words yet'],
    ['keeping a note', keepAsItIs(note('a', 0, 'x'), context), 'This is no mark'],
    ['answering a note', setAnswered(note('a', 0, 'x'), true, context), 'Only a question'],
    [
      'an end before the start',
      makeRange(mark('a', minute), minute, context),
      'The end has to come after 1:00',
    ],
    ['an end past every film', makeRange(mark('a', 0), 7 * 60 * minute, context), 'longer than 6 hours'],
    ['an end without a start', makeRange(mark('a', null), minute, context), 'has no time'],
  ])('refuses %s', (_name, outcome, words) => {
    expect(outcome).toEqual({ ok: false, error: expect.stringContaining(words) });
    expect(outcome).toEqual({ ok: false, error: expect.stringContaining('Nothing was changed') });
  });

  it('takes the tags of the old words away, whatever their spelling', () => {
    expect(tagsForWords({ text: 'a #Law', tags: ['law', 'kept'] }, 'b #court #COURT')).toEqual([
      'kept',
      'court',
    ]);
  });
});

describe('merging', () => {
  it('goes from the earliest start to the latest end, with words, cases and tags of all', () => {
    const three = [
      note('b', 2 * minute, 'second', { caseIds: ['m', 'j'], tags: ['LAW', 'x'], endMs: 9 * minute }),
      mark('c', 5 * minute, { caseIds: ['s'] }),
      note('a', minute, 'first', { caseIds: ['j'], tags: ['law'] }),
    ];
    const { note: whole, step } = must(mergeNotes(three, context));
    expect(whole).toMatchObject({
      ...{ id: 'a', filmMs: minute, endMs: 9 * minute, text: 'first\n\nsecond', kind: 'note' },
      ...{ caseIds: ['j', 'm', 's'], tags: ['law', 'x'], createdAt: then, editedAt: nowIso },
    });
    expect(step.label).toBe('Merged 3 notes');
    expect(step.changes.map(({ id, after }) => [id, 'deletedAt' in after])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it.each([
    ['marks stay a mark', [mark('a', 0), mark('b', minute)], { kind: 'mark', text: '', endMs: minute }],
    ['a mark and a note are a note', [mark('a', 0), note('b', minute, 'x')], { kind: 'note', text: 'x' }],
    [
      'a question among them asks',
      [note('a', 0, 'x'), note('b', 1, 'y', { kind: 'question' })],
      { kind: 'question' },
    ],
    [
      'quotes are kept',
      [note('a', 0, '', { quote: 'p' }), note('b', 1, '', { quote: 'q' })],
      { quote: 'p\n\nq' },
    ],
    [
      'an untimed one takes the other’s time',
      [mark('a', null), mark('b', minute)],
      { id: 'b', filmMs: minute },
    ],
  ])('%s', (_name, notes, expected) => {
    expect(must(mergeNotes(notes, context)).note).toMatchObject(expected);
  });

  it('is answered only when every question is, since the last answer', () => {
    const asked = (id: string, answeredAt?: string) =>
      note(id, 0, id, { kind: 'question', ...(answeredAt === undefined ? {} : { answeredAt }) });
    const both = must(mergeNotes([asked('a', then), asked('b', nowIso), note('c', 0, 'c')], context)).note;
    expect(both.answeredAt).toBe(nowIso);
    expect(must(mergeNotes([asked('a', then), asked('b')], context)).note).not.toHaveProperty('answeredAt');
  });

  it('has no end at one moment', () => {
    expect(must(mergeNotes([mark('a', minute), mark('b', minute)], context)).note).not.toHaveProperty(
      'endMs',
    );
  });

  it.each([
    ['one note', [mark('a', 0)], 'at least two'],
    ['the same note twice', [mark('a', 0), mark('a', 0)], 'at least two'],
    ['two viewings', [mark('a', 0), mark('b', 0, { passId: 'q' })], 'different viewings'],
    [
      'more words than a note may hold',
      [note('a', 0, 'x'.repeat(600_000)), note('b', 0, 'y'.repeat(600_000))],
      'too long',
    ],
  ])('refuses %s', (_name, notes, words) => {
    expect(mergeNotes(notes, context)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });
});

describe('splitting', () => {
  const long = note('a', minute, 'one #x two #y', { tags: ['x', 'y', 'own'], caseIds: ['j'], quote: 'q' });

  it('gives each half its words and their tags, both the cases and the other tags', () => {
    const { first, second, step } = must(splitNote(long, { at: 6 }, context));
    expect(first).toMatchObject({
      id: 'a',
      text: 'one #x',
      tags: ['own', 'x'],
      filmMs: minute,
      quote: 'q',
      caseIds: ['j'],
    });
    expect(second).toMatchObject({
      text: 'two #y',
      tags: ['own', 'y'],
      filmMs: minute,
      caseIds: ['j'],
      createdAt: nowIso,
    });
    expect(second).not.toHaveProperty('quote');
    expect(step.changes.map(({ id, before }) => [id, before === null])).toEqual([
      ['a', false],
      [second.id, true],
    ]);
  });

  it.each([
    ['a second time', minute, undefined, 3 * minute, [minute, undefined], [3 * minute, undefined]],
    ['inside a range', minute, 9 * minute, 3 * minute, [minute, 3 * minute], [3 * minute, 9 * minute]],
    ['outside a range', minute, 2 * minute, 3 * minute, [minute, 2 * minute], [3 * minute, undefined]],
  ])('a mark: %s', (_name, filmMs, endMs, secondMs, one, two) => {
    const whole = mark('a', filmMs, endMs === undefined ? {} : { endMs });
    const { first, second } = must(splitNote(whole, { at: 0, secondMs }, context));
    expect([first.filmMs, first.endMs]).toEqual(one);
    expect([second.filmMs, second.endMs]).toEqual(two);
    expect([first.kind, second.kind]).toEqual(['mark', 'mark']);
  });

  it('never cuts a sign in two', () => {
    const { first, second } = must(splitNote(note('a', 0, 'a𝄞b'), { at: 2 }, context));
    expect([first.text, second.text]).toEqual(['a', '𝄞b']);
  });

  it.each([
    ['nothing before the place', long, { at: 0 }, 'one side only'],
    ['nothing after it', long, { at: 99 }, 'one side only'],
    ['a mark without a second time', mark('a', 0), { at: 0 }, 'by a second time'],
    ['a mark at the same time', mark('a', minute), { at: 0, secondMs: minute }, 'by a second time'],
    ['a second time where there is no first', note('a', null, 'a b'), { at: 1, secondMs: 1 }, 'has no time'],
  ])('refuses %s', (_name, one, where, words) => {
    expect(splitNote(one, where, context)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });
});
