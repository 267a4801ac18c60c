import { describe, expect, it } from 'vitest';
import { asOf } from '../../../src/shared/domain/patterns/as-of.ts';
import { notesOverTime } from '../../../src/shared/domain/patterns/notes-over-time.ts';
import { notesPerCase } from '../../../src/shared/domain/patterns/notes-per-case.ts';
import { patterns } from '../../../src/shared/domain/patterns/patterns.ts';
import { questionCounts } from '../../../src/shared/domain/patterns/question-counts.ts';
import { tagsByCase } from '../../../src/shared/domain/patterns/tags-by-case.ts';
import { evening, note } from './evening.ts';

const deletedAt = '2026-11-22T21:00:00.000Z';
const untimed = note(null, ['a']);

describe('what is counted', () => {
  it('starts at five notes and not before', () => {
    const four = [1, 2, 3, 4].map((minute) => note(minute, []));
    expect(patterns(evening(four))).toBeNull();
    expect(patterns(evening([...four, note(5, [], { deletedAt })]))).toBeNull();
    expect(patterns(evening([...four, note(5, [])]))).not.toBeNull();
  });

  it('is this viewing or all viewings, as asked', () => {
    const notes = [note(1, ['a']), note(2, ['a'], { passId: 'earlier' })];
    expect(notesPerCase(evening(notes)).notes).toBe(1);
    expect(notesPerCase(evening(notes, [], { scope: 'all-viewings' })).notes).toBe(2);
  });

  it('takes a case that the film does not have for none', () => {
    expect(notesPerCase(evening([note(1, ['stranger'])])).rows.at(-1)).toMatchObject({
      caseId: null,
      count: 1,
    });
  });
});

describe('notes per case', () => {
  it('has a row for everybody in listing order, whatever the numbers', () => {
    const { rows } = notesPerCase(evening([note(1, ['d']), note(2, ['d']), note(3, ['b'])]));
    expect(rows.map((row) => [row.caseId, row.count])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
      ['d', 2],
      [null, 0],
    ]);
  });

  it('counts a note about two people once in the total and says so', () => {
    const figure = notesPerCase(evening([note(1, ['a', 'b', 'a']), note(2, [])]));
    expect(figure.rows.map((row) => row.count)).toEqual([1, 1, 0, 0, 1]);
    expect(figure.notes).toBe(2);
    expect(figure.asides.join(' ')).toContain('1 note is about more than one person');
  });

  it.each([
    [[], 'No notes yet'],
    [[note(1, [])], 'None of your 1 note is about one of the 4 people'],
    [[note(1, ['a'])], 'You have notes on 1 of 4 people'],
    [[note(1, ['a', 'b', 'c', 'd'])], 'You have notes on all 4 people'],
    [
      [note(1, ['a']), note(2, ['b']), note(3, [])],
      'You have notes on 2 of 4 people; 1 of 3 is between cases',
    ],
  ])('says what it found (%#)', (notes, title) => {
    expect(notesPerCase(evening(notes)).title).toBe(title);
  });
});

describe('notes over film time', () => {
  const titleAt = (minutes: readonly (number | null)[], nowMinutes = 48): string =>
    notesOverTime(
      evening(
        minutes.map((minute) => note(minute, [])),
        [],
        { nowMs: nowMinutes * 60_000, watchedToMs: 0 },
      ),
    ).title;

  it.each([
    [[37, 38, 39, 1], 48, 'You wrote most between 36:00 and 40:00, 3 of 4 notes'],
    [
      [37, 38, 1, 2, 20],
      48,
      'You wrote most between 0:00 and 4:00 and between 36:00 and 40:00, 2 notes each',
    ],
    [[37, 38, 39, null], 48, 'You wrote most between 36:00 and 40:00, 3 of 3 notes with a film time'],
    [[1, 10, 20, 30], 48, 'Your 4 notes lie between 1:00 and 30:00'],
    [[1, 2, 10, 11, 20, 21], 48, 'Your 6 notes lie between 1:00 and 21:00'],
    [[0.2, 0.2, 0.2], 0.5, 'Your 3 notes are all at 0:12'],
    [[null, null], 48, 'No note has a film time yet'],
    [[5, null], 48, 'Your one note with a film time is at 5:00'],
  ])('%j at minute %d', (minutes, now, title) => {
    expect(titleAt(minutes, now)).toBe(title);
  });

  it.each([
    [0, 1, 60_000],
    [59, 12, 300_000],
    [60, 12, 300_000],
    [61, 11, 360_000],
    [118.5, 12, 600_000],
    [360, 12, 1_800_000],
    [1000, 9, 7_200_000],
  ])('at minute %d there are %d stretches, and none beyond that minute', (minutes, count, widthMs) => {
    const { bins } = notesOverTime(evening([], [], { nowMs: minutes * 60_000, watchedToMs: 0 }));
    expect(bins).toHaveLength(count);
    expect(bins[0]?.toMs).toBe(Math.min(widthMs, Math.max(60_000, minutes * 60_000)));
    expect(bins.at(-1)?.toMs).toBe(Math.max(60_000, minutes * 60_000));
  });

  it('gives a note about two people a strand of its own, so that strands add up to the notes', () => {
    const figure = notesOverTime(evening([note(1, ['a']), note(2, ['a', 'c']), untimed]));
    expect(figure.strands.map((strand) => strand.name)).toEqual([
      'Brook',
      'Dale',
      'Amber',
      'Cedar',
      'Several people',
      'Between cases',
    ]);
    expect(figure.asides).toHaveLength(2);
    expect(figure.asides[0]).toContain('1 note has no film time');
  });
});

describe('tags', () => {
  const tagged = (minute: number, caseIds: readonly string[], ...tags: readonly string[]) =>
    note(minute, caseIds, { tags });

  it('are the same whatever their capitals, as first written, each once per note', () => {
    const { rows } = tagsByCase(evening([tagged(1, ['b'], 'Law', 'law'), tagged(2, [], 'LAW')]));
    expect(rows).toEqual([{ tag: 'Law', counts: [0, 1, 0, 0, 1], notes: 2 }]);
  });

  it.each([
    [[note(1, [])], 'No tags yet'],
    [[tagged(1, [], 'law'), note(2, [])], 'You used one tag, #law, on 1 of 2 notes'],
    [
      [tagged(1, [], 'law'), tagged(2, ['a', 'b'], 'law', 'home')],
      'You used 2 tags, most often #law, on 2 of 2 notes',
    ],
    [[tagged(1, [], 'law'), tagged(2, [], 'home')], 'You used 2 tags, on 2 of 2 notes'],
  ])('say what was found (%#)', (notes, title) => {
    expect(tagsByCase(evening(notes)).title).toBe(title);
  });
});

describe('questions', () => {
  const open = (minute: number) => note(minute, ['a', 'b'], { kind: 'question' });
  const answered = (minute: number) => note(minute, ['a'], { kind: 'question', tags: ['Answered'] });

  it.each([
    [[note(1, [], { tags: ['answered'] })], 'No questions written down yet'],
    [[open(1)], 'Your one question is still open'],
    [[answered(1)], 'Your one question is answered'],
    [[open(1), open(2)], 'All 2 questions are still open'],
    [[answered(1), answered(2)], 'All 2 questions are answered'],
    [
      [answered(1), note(2, ['a'], { kind: 'question', answeredAt: '2026-11-22T21:00:00.000Z' })],
      'All 2 questions are answered',
    ],
    [[open(1), answered(2), answered(3)], '1 of 3 questions is still open'],
    [[open(1), open(2), answered(3)], '2 of 3 questions are still open'],
  ])('say what was found (%#)', (notes, title) => {
    expect(questionCounts(evening(notes)).title).toBe(title);
  });

  it('count each question once in the total, though it stands with both its people', () => {
    const figure = questionCounts(evening([open(1), answered(2)]));
    expect(figure.rows[0]).toMatchObject({ open: 1, answered: 1 });
    expect(figure.rows[1]).toMatchObject({ open: 1, answered: 0 });
    expect([figure.open, figure.answered]).toEqual([1, 1]);
  });
});

describe('as of when', () => {
  it.each([
    [125_000, [], 120_000],
    [125_000, [123_456], 123_456],
    [125_000, [30_000], 120_000],
    [125_000, [3_000_000], 120_000],
  ])('%d ms with notes at %j is %d ms', (nowMs, noteTimes, expected) => {
    expect(asOf(nowMs, noteTimes)).toBe(expected);
  });
});
