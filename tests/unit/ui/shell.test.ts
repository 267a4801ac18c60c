import { describe, expect, it } from 'vitest';
import { columns, widthAfterKey, withinColumn } from '../../../src/renderer/features/shell/column-width.ts';
import { savedWords, savedWordsLast } from '../../../src/renderer/features/status/saved-words.ts';
import {
  breakChange,
  leadInMs,
  MARK_LEAD_IN_MS,
  nudgeChange,
  playChange,
} from '../../../src/renderer/store/clock-changes.ts';
import { settingsSchema } from '../../../src/shared/ipc/app-views.ts';

describe('the width of a column', () => {
  it.each([
    { column: 'cases', rem: 15, key: 'ArrowRight', next: 16 },
    { column: 'cases', rem: 15, key: 'ArrowLeft', next: 14 },
    { column: 'notes', rem: 22.5, key: 'ArrowRight', next: 21.5 },
    { column: 'notes', rem: 22.5, key: 'ArrowLeft', next: 23.5 },
    { column: 'cases', rem: 24, key: 'ArrowRight', next: 24 },
    { column: 'cases', rem: 20, key: 'Enter', next: 15 },
    { column: 'notes', rem: 30, key: 'Enter', next: 22.5 },
    { column: 'cases', rem: 20, key: 'Home', next: 12 },
    { column: 'notes', rem: 20, key: 'End', next: 36 },
    { column: 'cases', rem: 15, key: 'a', next: null },
  ] as const)('of the $column at $rem rem after $key is $next', ({ column, rem, key, next }) => {
    expect(widthAfterKey(columns[column], rem, key)).toBe(next);
  });

  it('lies on whole pixels and within what settings accept', () => {
    expect(withinColumn(columns.cases, 15.04)).toBe(15.0625);
    for (const [name, column] of [
      ['casesWidth', columns.cases],
      ['notesWidth', columns.notes],
    ] as const) {
      for (const rem of [withinColumn(column, -5), withinColumn(column, 99), column.usual])
        expect(settingsSchema.shape[name].safeParse(rem).success).toBe(true);
    }
  });
});

describe('when it was saved', () => {
  const savedAt = '2026-11-22T20:00:00.000Z';
  const later = (ms: number): number => Date.parse(savedAt) + ms;
  it.each([
    [0, 'Saved just now'],
    [2400, 'Saved 2 s ago'],
    [9_999, 'Saved 9 s ago'],
    [10_000, 'Saved 10 s ago'],
    [59_999, 'Saved 50 s ago'],
    [60_000, 'Saved 1 min ago'],
    [3_600_000, 'Saved 1 h ago'],
    [-5000, 'Saved just now'],
  ])('%d ms ago: %s', (ms, words) => {
    expect(savedWords(savedAt, later(ms))).toBe(words);
  });

  it('says nothing before anything was saved', () => expect(savedWords(null, 0)).toBeNull());

  it('is read again when the words change: each second, each ten seconds, then each minute', () => {
    expect(savedWordsLast(savedAt, later(2400))).toBe(600);
    expect(savedWordsLast(savedAt, later(30_000))).toBe(10_000);
    expect(savedWordsLast(savedAt, later(59_999))).toBe(1);
    expect(savedWordsLast(savedAt, later(90_000))).toBe(30_000);
    expect(savedWordsLast(savedAt, later(-5000))).toBe(1000);
    expect(savedWordsLast(null, 0)).toBe(60_000);
  });
});

describe('what a press means for the clock', () => {
  it.each([
    ['ready', 'start', 'break-start'],
    ['running', 'pause', 'break-start'],
    ['paused', 'resume', 'break-start'],
    ['break', 'resume', 'break-end'],
    ['finished', 'resume', 'break-start'],
  ] as const)('in state %s: %s, and for an ad break %s', (state, play, adBreak) => {
    expect(playChange(state).kind).toBe(play);
    expect(breakChange(state).kind).toBe(adBreak);
  });

  it('nudges in milliseconds of film time', () => {
    expect(nudgeChange(-10)).toEqual({ kind: 'nudge', deltaMs: -10_000 });
  });

  it('takes a lead off only while the film runs: 3 s for a note, 5 s for a mark', () => {
    expect([leadInMs({ speed: 1 }, 3000), leadInMs({ speed: 1 }, MARK_LEAD_IN_MS)]).toEqual([3000, 5000]);
    expect([leadInMs({ speed: 0 }, 3000), leadInMs({ speed: 0 }, MARK_LEAD_IN_MS)]).toEqual([0, 0]);
  });
});
