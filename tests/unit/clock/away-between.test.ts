import { expect, it } from 'vitest';
import { awayBetween } from '../../../src/shared/domain/clock/away-between.ts';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { Moment } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import { at, event, eveningStart, minute, pause, said } from './evening.ts';

const hour = 60 * minute;
/** The next run of the app, `ms` after the evening began. */
const later = (ms: number): Moment => ({
  session: 'two',
  run: 2,
  monoMs: 77 + ms,
  wallMs: eveningStart + ms,
});

it.each<[string, number, unknown]>([
  ['0 start', 9, null],
  ['0 start', 10, { awayMs: 10 * minute, leftFilmMs: 0, wentOnMs: 10 * minute }],
  ['0 start, 52 nudge 0', 592, { awayMs: 540 * minute, leftFilmMs: 52 * minute, wentOnMs: 308 * minute }],
  ['0 start, 30 pause', 90, { awayMs: 60 * minute, leftFilmMs: 30 * minute, wentOnMs: 0 }],
  ['0 start, 30 break-start', 90, { awayMs: 60 * minute, leftFilmMs: 30 * minute, wentOnMs: 0 }],
  [
    '0 start, 30 pause, 31 retract e1',
    91,
    { awayMs: 60 * minute, leftFilmMs: 31 * minute, wentOnMs: 60 * minute },
  ],
  ['0 start, 90 finish', 600, null],
  ['0 start, 1 retract e0', 600, null],
])('after "%s", at minute %i of the next run, it is %j', (words, minutes, away) => {
  const log = said(words);
  expect(awayBetween(log, later(minutes * minute))).toEqual(away);
});

it('is nothing while the app runs on, before any event, and when the time of day was set back', () => {
  const log = said('0 start');
  expect(awayBetween(log, at(9 * hour))).toBeNull();
  expect(awayBetween([], later(9 * hour))).toBeNull();
  expect(awayBetween(log, later(-hour))).toBeNull();
});

it('is over as soon as something is done in the new run', () => {
  const log = [...said('0 start'), event('new', later(9 * hour), pause)];
  expect(awayBetween(log, later(10 * hour))).toBeNull();
});

it('counts from a note that was written after the last clock event', () => {
  const log = said('0 start');
  const noteAt = eveningStart + 40 * minute;
  expect(awayBetween(log, later(100 * minute), noteAt)).toEqual({
    awayMs: 60 * minute,
    leftFilmMs: 40 * minute,
    wentOnMs: 60 * minute,
  });
  expect(awayBetween(log, later(45 * minute), noteAt)).toBeNull();
  expect(awayBetween(said('0 start, 50 pause'), later(hour + 50 * minute), noteAt)?.leftFilmMs).toBe(
    50 * minute,
  );
});

it('lets a pause at that moment take back everything the clock counted meanwhile', () => {
  const log = said('0 start, 52 nudge 0');
  const now = later(112 * minute);
  const away = awayBetween(log, now);
  expect(watchedTo(log, now)).toBe(112 * minute);
  const paused = [...log, event('back', later(112 * minute - (away?.awayMs ?? 0)), pause)];
  expect(clockAt(paused, now)).toMatchObject({ state: 'paused', filmMs: 52 * minute });
  expect(watchedTo(paused, now)).toBe(52 * minute);
});
