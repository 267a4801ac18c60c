import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { filmBreaks } from '../../../src/shared/domain/clock/film-breaks.ts';
import { isFinished } from '../../../src/shared/domain/clock/is-finished.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import { at, minute, said } from './evening.ts';

interface Case {
  readonly words: string;
  readonly now: number;
  readonly state: string;
  readonly film: number;
  readonly watched: number;
}

/** All times in minutes. A late retract or restore holds from its own moment on. */
const cases: readonly Case[] = [
  { words: '0 start, 5 pause, 90 late-retract e1', now: 92, state: 'running', film: 7, watched: 7 },
  { words: '0 start, 5 break-start, 90 late-retract e1', now: 92, state: 'running', film: 7, watched: 7 },
  { words: '0 start, 5 finish, 90 late-retract e1', now: 92, state: 'running', film: 7, watched: 7 },
  {
    words: '0 start, 5 pause, 6 resume, 60 late-retract e2',
    now: 90,
    state: 'paused',
    film: 59,
    watched: 59,
  },
  {
    words: '0 start, 5 pause, 6 resume, 60 late-retract e2, 90 late-retract e1',
    now: 91,
    state: 'running',
    film: 60,
    watched: 60,
  },
  {
    words: '0 start, 5 pause, 60 late-retract e1, 70 late-restore e1',
    now: 90,
    state: 'paused',
    film: 15,
    watched: 15,
  },
  {
    words: '0 start, 5 pause, 60 late-retract e1, 61 restore e1',
    now: 90,
    state: 'paused',
    film: 5,
    watched: 5,
  },
  {
    words: '0 start, 5 pause, 6 retract e1, 60 late-restore e1',
    now: 90,
    state: 'paused',
    film: 60,
    watched: 60,
  },
  {
    words: '0 start, 5 pause, 60 late-retract e1, 61 retract e2',
    now: 90,
    state: 'paused',
    film: 5,
    watched: 5,
  },
  { words: '0 start, 1 retract e0, 60 late-restore e0', now: 65, state: 'running', film: 5, watched: 5 },
  {
    words: '0 start, 2 set 40, 5 pause, 90 late-retract e2, 91 retract e1',
    now: 92,
    state: 'running',
    film: 7,
    watched: 7,
  },
  { words: '0 pause, 90 late-retract e0', now: 92, state: 'ready', film: 0, watched: 0 },
];

describe('taking something back late', () => {
  it.each(cases)('"$words" makes up no film that nobody watched', ({ words, now, state, film, watched }) => {
    const log = said(words);
    expect(clockAt(log, at(now * minute))).toMatchObject({ state, filmMs: film * minute });
    expect(watchedTo(log, at(now * minute))).toBe(watched * minute);
  });

  it('unsays the end of the film', () => {
    const log = said('0 start, 5 finish, 90 late-retract e1');
    expect(isFinished(log, at(89 * minute))).toBe(true);
    expect(isFinished(log, at(90 * minute))).toBe(false);
  });

  it('ends a break where it was taken back', () => {
    const log = said('0 start, 5 break-start, 15 late-retract e1');
    expect(filmBreaks(log, at(60 * minute))).toEqual([
      { atMs: 5 * minute, lastedMs: 10 * minute, isOver: true },
    ]);
  });
});
