import { describe, expect, it } from 'vitest';
import { notesPerMinute } from '../../../src/shared/domain/patterns/notes-per-minute.ts';
import { lengthWords } from '../../../src/shared/domain/patterns/pattern-words.ts';
import { timeToFirstNote } from '../../../src/shared/domain/patterns/time-to-first-note.ts';
import { evening, note, scene } from './evening.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('notes per minute on screen', () => {
  it('counts notes on a person while that person was on screen, and says what it leaves out', () => {
    const figure = notesPerMinute(
      evening(
        [note(2, ['a']), note(4, ['a']), note(11, ['a']), note(3, ['b']), note(null, ['a']), note(3, [])],
        [scene('a', [0, 5]), scene('b', [5, 5.5])],
      ),
    );
    expect(figure.rows[0]).toMatchObject({ onScreenMs: 300_000, notes: 2, perMinute: 0.4 });
    expect(figure.rows[1]).toMatchObject({ onScreenMs: 30_000, notes: 0, perMinute: null });
    expect(figure.asides).toEqual([
      'Not on screen yet: Amber and Cedar.',
      'On screen for less than a minute so far: Dale.',
      '3 notes on a person taken at other moments are not counted here.',
    ]);
    expect(figure.title).toBe('While a person was on screen you wrote about one note every 2.5 minutes');
  });

  it('needs a full minute, and counts a part watched twice once', () => {
    const rate = (to: number) =>
      notesPerMinute(evening([note(0.5, ['a'])], [scene('a', [0, to]), scene('a', [0.25, 0.75])])).rows[0];
    expect(rate(0.99)?.perMinute).toBeNull();
    expect(rate(1)).toMatchObject({ onScreenMs: 60_000, perMinute: 1 });
  });

  it('lets an open scene reach to now, and a note of this very moment count in it', () => {
    const figure = notesPerMinute(evening([note(48, ['c'])], [scene('c', [40, null])]));
    expect(figure.rows[2]).toMatchObject({ onScreenMs: 480_000, notes: 1 });
  });

  it('measures this viewing only, because scenes belong to one', () => {
    const notes = [note(1, ['a'], { passId: 'earlier' })];
    const figure = notesPerMinute(
      evening(notes, [scene('a', [0, 2]), scene('b', [2, 9], 'earlier')], { scope: 'all-viewings' }),
    );
    expect(figure.rows.map((row) => [row.onScreenMs, row.notes])).toEqual([
      [120_000, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(figure.title).toBe('No notes yet on a person while that person was on screen');
  });

  it.each([
    [1, 10, 'about one note every 10 minutes'],
    [2, 3, 'about one note every 1.5 minutes'],
    [1, 1, 'about one note a minute'],
    [5, 2, 'about 2.5 notes a minute'],
  ])('%d notes in %d minutes are %s', (notes, minutes, words) => {
    const written = Array.from({ length: notes }, (_, index) => note(index / 10, ['a']));
    const { title } = notesPerMinute(evening(written, [scene('a', [0, minutes])]));
    expect(title).toBe(`While a person was on screen you wrote ${words}`);
  });

  it('says so when nobody was on screen for a minute', () => {
    expect(notesPerMinute(evening([note(1, ['a'])])).title).toBe(
      'Nobody has been on screen for a minute yet',
    );
  });
});

describe('time to the first note', () => {
  it('goes from the first scene to the first note with a time', () => {
    const figure = timeToFirstNote(
      evening(
        [note(null, ['a']), note(12, ['a']), note(10.5, ['a']), note(5, ['b'])],
        [scene('a', [20, 30]), scene('a', [10, 12]), scene('b', [6, 8]), scene('c', [30, 40])],
      ),
    );
    expect(figure.rows.map((row) => row.first)).toEqual([
      { state: 'after', seenMs: 600_000, notedMs: 630_000, waitMs: 30_000 },
      { state: 'before', seenMs: 360_000, notedMs: 300_000 },
      { state: 'no-note' },
      { state: 'not-seen' },
    ]);
    expect(plain(figure.title)).toBe('Your first note came 30 s after that person was first on screen');
  });

  it('gives the span of several people and names nobody in it', () => {
    const scenes = [scene('a', [0, 10]), scene('b', [10, 20])];
    const title = (second: number) =>
      plain(timeToFirstNote(evening([note(1, ['a']), note(second, ['b'])], scenes)).title);
    expect(title(14.5)).toBe(
      'Your first notes came 1 min to 4 min 30 s after the person was first on screen',
    );
    expect(title(11)).toBe('Your first notes each came 1 min after the person was first on screen');
  });

  it('has nothing to say without a first note', () => {
    expect(timeToFirstNote(evening([])).title).toBe('No first note to measure yet');
  });
});

describe('a length in words', () => {
  it.each([
    [0, '0 s'],
    [40_000, '40 s'],
    [240_000, '4 min'],
    [250_000, '4 min 10 s'],
    [3_600_000, '1 h'],
    [3_720_500, '1 h 2 min'],
  ])('%d ms is %s', (ms, words) => {
    expect(plain(lengthWords(ms))).toBe(words);
  });
});
