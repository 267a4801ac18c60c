import { describe, expect, it } from 'vitest';
import { mergeNotes } from '../../../src/shared/domain/notebook/merge-notes.ts';
import { splitNote } from '../../../src/shared/domain/notebook/split-note.ts';
import { context, mark, minute, must, note, nowIso, madeIso } from './marks.ts';

describe('merging', () => {
  it('goes from the earliest start to the latest end, with words, cases and tags of all', () => {
    const three = [
      note(['b', 2 * minute, 'second'], { caseIds: ['m', 'j'], tags: ['LAW', 'x'], endMs: 9 * minute }),
      mark('c', 5 * minute, { caseIds: ['s'] }),
      note(['a', minute, 'first'], { caseIds: ['j'], tags: ['law'] }),
    ];
    const { note: whole, step } = must(mergeNotes(three, context));
    expect(whole).toMatchObject({
      ...{ id: 'a', filmMs: minute, endMs: 9 * minute, text: 'first\n\nsecond', kind: 'note' },
      ...{ caseIds: ['j', 'm', 's'], tags: ['law', 'x'], createdAt: madeIso, editedAt: nowIso },
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
    ['a mark and a note are a note', [mark('a', 0), note(['b', minute, 'x'])], { kind: 'note', text: 'x' }],
    [
      'a question among them asks',
      [note(['a', 0, 'x']), note(['b', 1, 'y'], { kind: 'question' })],
      { kind: 'question' },
    ],
    [
      'quotes are kept',
      [note(['a', 0, ''], { quote: 'p' }), note(['b', 1, ''], { quote: 'q' })],
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
      note([id, 0, id], { kind: 'question', ...(answeredAt === undefined ? {} : { answeredAt }) });
    const both = must(
      mergeNotes([asked('a', madeIso), asked('b', nowIso), note(['c', 0, 'c'])], context),
    ).note;
    expect(both.answeredAt).toBe(nowIso);
    expect(must(mergeNotes([asked('a', madeIso), asked('b')], context)).note).not.toHaveProperty(
      'answeredAt',
    );
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
      [note(['a', 0, 'x'.repeat(600_000)]), note(['b', 0, 'y'.repeat(600_000)])],
      'too long',
    ],
  ])('refuses %s', (_name, notes, words) => {
    expect(mergeNotes(notes, context)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });
});

describe('splitting', () => {
  const long = note(['a', minute, 'one #x two #y'], { tags: ['x', 'y', 'own'], caseIds: ['j'], quote: 'q' });

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
    [
      'a second time',
      undefined,
      [
        [minute, undefined],
        [3 * minute, undefined],
      ],
    ],
    [
      'inside a range',
      9 * minute,
      [
        [minute, 3 * minute],
        [3 * minute, 9 * minute],
      ],
    ],
    [
      'outside a range',
      2 * minute,
      [
        [minute, 2 * minute],
        [3 * minute, undefined],
      ],
    ],
  ])('a mark: %s', (_name, endMs, [one, two]) => {
    const whole = mark('a', minute, endMs === undefined ? {} : { endMs });
    const { first, second } = must(splitNote(whole, { at: 0, secondMs: 3 * minute }, context));
    expect([first.filmMs, first.endMs]).toEqual(one);
    expect([second.filmMs, second.endMs]).toEqual(two);
    expect([first.kind, second.kind]).toEqual(['mark', 'mark']);
  });

  it('never cuts a sign in two', () => {
    const { first, second } = must(splitNote(note(['a', 0, 'a𝄞b']), { at: 2 }, context));
    expect([first.text, second.text]).toEqual(['a', '𝄞b']);
  });

  it.each([
    ['nothing before the place', splitNote(long, { at: 0 }, context), 'one side only'],
    ['nothing after it', splitNote(long, { at: 99 }, context), 'one side only'],
    ['a mark without a second time', splitNote(mark('a', 0), { at: 0 }, context), 'by a second time'],
    [
      'a mark at the same time',
      splitNote(mark('a', minute), { at: 0, secondMs: minute }, context),
      'by a second time',
    ],
    [
      'a second time where there is no first',
      splitNote(note(['a', null, 'a b']), { at: 1, secondMs: 1 }, context),
      'has no time',
    ],
  ])('refuses %s', (_name, outcome, words) => {
    expect(outcome).toEqual({ ok: false, error: expect.stringContaining(words) });
  });
});
