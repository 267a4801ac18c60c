import { describe, expect, it } from 'vitest';
import { inboxOf, neighboursOf, waitsForWords } from '../../../src/shared/domain/notebook/inbox.ts';
import { makeRange } from '../../../src/shared/domain/notebook/make-range.ts';
import {
  asQuestion,
  keepAsItIs,
  setAnswered,
  setCases,
  tagsForWords,
  writeUp,
} from '../../../src/shared/domain/notebook/triage.ts';
import { context, mark, minute, must, note, nowIso, madeIso } from './marks.ts';

describe('what waits', () => {
  it.each([
    ['a mark', mark('a', 0), true],
    ['a mark without a time', mark('a', null), true],
    ['a mark of blanks', mark('a', 0, { text: ' \n' }), true],
    ['a mark with words', mark('a', 0, { text: 'here' }), false],
    ['a mark with a quote', mark('a', 0, { quote: 'said' }), false],
    ['a deleted mark', mark('a', 0, { deletedAt: nowIso }), false],
    ['a note', note(['a', 0, 'words']), false],
    ['a mark that was kept as it is', note(['a', 0, '']), false],
    ['a question without words', mark('a', 0, { kind: 'question' }), false],
  ])('%s', (_name, one, waits) => expect(waitsForWords(one)).toBe(waits));

  it('lists the viewing that is going on first, each by film time, the latest other one next', () => {
    const notes = [
      mark('old', 0, { passId: 'first', createdAt: '2026-11-01T20:00:00.000Z' }),
      mark('untimed', null),
      mark('late', 9 * minute),
      mark('early', minute),
      mark('middle', 0, { passId: 'second', createdAt: '2026-11-08T20:00:00.000Z' }),
      note(['words', 2 * minute, 'words']),
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
      note(['b', 2 * minute, 'words']),
      mark('gone', 3 * minute - 1, { deletedAt: nowIso }),
      mark('other', 3 * minute - 2, { passId: 'q' }),
      mark('c', 3 * minute),
      note(['d', 4 * minute, 'words']),
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
    [
      'adds whoever is named, once, behind whose mark it is',
      writeUp(mark('a', 0, { caseIds: ['x'] }), { text: '@y', kind: 'note', named: ['y', 'x'] }, context),
      { caseIds: ['x', 'y'] },
    ],
    ['keeps as it is', keepAsItIs(mark('a', 0), context), { kind: 'note', text: '' }],
    ['makes a question', asQuestion(note(['a', 0, 'why']), true, context), { kind: 'question' }],
    [
      'sets cases, each once',
      setCases(note(['a', 0, 'x']), ['j', 'j', 'm'], context),
      { caseIds: ['j', 'm'] },
    ],
    ['sets no case', setCases(note(['a', 0, 'x'], { caseIds: ['j'] }), [], context), { caseIds: [] }],
    [
      'answers',
      setAnswered(note(['a', 0, 'x'], { kind: 'question' }), true, context),
      { answeredAt: nowIso },
    ],
    [
      'makes a range',
      makeRange(mark('a', minute), 2 * minute, context),
      { filmMs: minute, endMs: 2 * minute },
    ],
  ])('%s', (_name, done, expected) => {
    const { step, note: after } = must(done);
    expect(after).toMatchObject({ ...expected, editedAt: nowIso, createdAt: madeIso });
    expect(step.changes).toEqual([{ table: 'notes', id: 'a', before: expect.anything(), after }]);
  });

  it('opens a question again, and takes the answer away with the question', () => {
    const answered = note(['a', 0, 'x'], { kind: 'question', answeredAt: madeIso });
    expect(must(setAnswered(answered, false, context)).note).not.toHaveProperty('answeredAt');
    expect(must(asQuestion(answered, false, context)).note).not.toHaveProperty('answeredAt');
    expect(must(setAnswered(answered, true, context)).step.changes).toEqual([]);
  });

  it('makes a range a moment again', () => {
    expect(must(makeRange(mark('a', 0, { endMs: 9 }), null, context)).note).not.toHaveProperty('endMs');
  });

  it.each([
    ['no words', writeUp(mark('a', 0), { text: ' \n ', kind: 'note' }, context), 'There are no words yet'],
    ['keeping a note', keepAsItIs(note(['a', 0, 'x']), context), 'This is no mark'],
    ['answering a note', setAnswered(note(['a', 0, 'x']), true, context), 'Only a question'],
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
