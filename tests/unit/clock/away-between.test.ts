import { expect, it } from 'vitest';
import { awayBetween } from '../../../src/shared/domain/clock/away-between.ts';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { Moment, SyncChange, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import { alive, at, event, eveningStart, minute, pause, resume, said, seenTo, set } from './evening.ts';

const hour = 60 * minute;
/** The next run of the app, `ms` after the evening began. */
const later = (ms: number): Moment => ({
  session: 'two',
  run: 2,
  monoMs: 77 + ms,
  wallMs: eveningStart + ms,
});

/** The log of a film that ran, with Docket closed from minute 30 to minute 90. */
const closed: readonly SyncEvent[] = [
  ...said('0 start, 1 alive, 30 alive'),
  event('open', later(90 * minute), alive()),
];
const then = (ms: number, change: SyncChange, log = closed): readonly SyncEvent[] => [
  ...log,
  event(`then ${ms}`, later(ms), change),
];

it.each<[string, number, unknown]>([
  ['0 start', 2, null],
  ['0 start', 3, { awayMs: 3 * minute, leftFilmMs: 0, wentOnMs: 3 * minute }],
  ['0 start, 52 nudge 0', 592, { awayMs: 540 * minute, leftFilmMs: 52 * minute, wentOnMs: 308 * minute }],
  ['0 start, 30 pause', 39, null],
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
  expect(awayBetween(log, at(2 * hour))).toBeNull();
  expect(awayBetween([], later(9 * hour))).toBeNull();
  expect(awayBetween(log, later(-hour))).toBeNull();
});

it('asks about a clock that ran for two hours without a press, also while the app runs on', () => {
  const log = said('0 start');
  expect(awayBetween(log, at(9 * hour))).toEqual({
    awayMs: 7 * hour,
    leftFilmMs: 2 * hour,
    wentOnMs: 4 * hour,
  });
});

it('is over as soon as something is done in the new run, where the clock stood still', () => {
  const log = [...said('0 start, 30 pause'), event('new', later(9 * hour), resume)];
  expect(awayBetween(log, later(9 * hour + 1))).toBeNull();
});

it('goes on asking after other things were done, until a place is confirmed', () => {
  const now = later(100 * minute);
  const asked = { awayMs: 70 * minute, leftFilmMs: 30 * minute };
  expect(awayBetween(closed, now)).toEqual({ ...asked, wentOnMs: 70 * minute });
  expect(awayBetween(then(95 * minute, pause), now)).toEqual({ ...asked, wentOnMs: 65 * minute });
  expect(awayBetween(then(95 * minute, seenTo(10 * minute)), now)).toMatchObject(asked);
  expect(awayBetween(then(95 * minute, seenTo(95 * minute)), now)).toBeNull();
  expect(awayBetween(then(95 * minute, set(30 * minute)), now)).toBeNull();
});

it('counts from a note that was written after the last clock event, where the clock stood still', () => {
  const log = said('0 start, 30 pause');
  const noteAt = eveningStart + 40 * minute;
  expect(awayBetween(log, later(100 * minute), noteAt)).toEqual({
    awayMs: 60 * minute,
    leftFilmMs: 30 * minute,
    wentOnMs: 0,
  });
  expect(awayBetween(log, later(45 * minute), noteAt)).toBeNull();
});

it('lets the film have run on, go on from where it was left, or have been paused there', () => {
  const now = later(100 * minute);
  expect(watchedTo(closed, now)).toBe(30 * minute);
  expect(watchedTo(then(95 * minute, seenTo(95 * minute)), now)).toBe(100 * minute);
  const goneOn = then(95 * minute, set(30 * minute));
  expect(clockAt(goneOn, now)).toMatchObject({ state: 'running', filmMs: 35 * minute });
  expect(watchedTo(goneOn, now)).toBe(35 * minute);
  const paused = then(30 * minute, pause);
  expect(clockAt(paused, now)).toMatchObject({ state: 'paused', filmMs: 30 * minute });
  expect(watchedTo(paused, now)).toBe(30 * minute);
  expect(awayBetween(paused, now)).toBeNull();
});
