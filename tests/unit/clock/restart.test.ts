import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { nextRun } from '../../../src/shared/domain/clock/next-run.ts';
import type { Moment } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import {
  alive,
  at,
  event,
  eveningStart,
  logOf,
  minute,
  nudge,
  pause,
  second,
  set,
  start,
} from './evening.ts';

const later = (ms: number, extra: { readonly run?: number; readonly wallOffMs?: number } = {}): Moment => ({
  session: 'another',
  ...(extra.run === undefined ? {} : { run: extra.run }),
  monoMs: 5_000_000_000 + ms,
  wallMs: eveningStart + ms + (extra.wallOffMs ?? 0),
});

describe('a restart', () => {
  it('goes on by wall time and costs a second of doubt', () => {
    const log = logOf([0, start()]);
    expect(clockAt(log, later(10 * minute))).toMatchObject({
      state: 'running',
      filmMs: 10 * minute,
      plusMinusMs: 6000,
    });
  });

  it('costs a paused clock nothing', () => {
    const log = logOf([0, start()], [minute, pause]);
    expect(clockAt(log, later(30 * minute))).toMatchObject({ filmMs: minute, plusMinusMs: 500 });
  });

  it('keeps the order of the runs when the time of day was set back, and says how unsure it is', () => {
    const log = [event('e0', { ...at(20 * minute), run: 1 }, start(5 * minute))];
    const now = later(21 * minute, { run: 2, wallOffMs: -11 * minute });
    expect(clockAt(log, now)).toMatchObject({
      state: 'running',
      filmMs: 5 * minute,
      plusMinusMs: 10 * minute + second,
    });
  });

  it('measures within each session by its own clock when the time of day changed in the middle', () => {
    const log = [
      event('e0', at(0), start()),
      event('e1', { ...at(10 * minute), wallMs: eveningStart + 190 * minute }, nudge(second)),
    ];
    expect(clockAt(log, later(11 * minute, { wallOffMs: 180 * minute })).filmMs).toBe(11 * minute + second);
  });

  it('numbers the runs upwards', () => {
    expect(nextRun([])).toBe(1);
    expect(nextRun(logOf([0, start()]))).toBe(1);
    expect(
      nextRun([event('a', { ...at(0), run: 7 }, start()), event('b', { ...at(1), run: 3 }, pause)]),
    ).toBe(8);
  });

  const beats = (...minutes: readonly number[]) =>
    minutes.map((each) => event(`beat ${each}`, later(each * minute), alive()));

  it('counts the time with the app closed up to two signs of life, and no longer', () => {
    const log = [...logOf([0, start()]), event('last', at(20 * minute), alive())];
    expect(watchedTo([...log, ...beats(22)], later(22 * minute))).toBe(22 * minute);
    const away = [...log, event('first', later(22 * minute + 1), alive())];
    expect(watchedTo(away, later(60 * minute))).toBe(20 * minute);
    expect(clockAt(away, later(60 * minute)).filmMs).toBe(60 * minute);
  });

  it('measures the time between two signs of life as the log says', () => {
    const fast = [event('e0', at(0), start()), event('last', at(20 * minute), alive(60 * minute))];
    expect(watchedTo([...fast, ...beats(119)], later(119 * minute))).toBe(119 * minute);
  });

  it('counts nothing across it before the new run has said anything, so that it never falls again', () => {
    const log = logOf([0, start()], [20 * minute, alive()]);
    for (const minutes of [20, 21, 22, 23, 600]) {
      expect(watchedTo(log, later(minutes * minute))).toBe(20 * minute);
    }
  });

  it('does not fall overnight, and does not rise by what runs in the morning', () => {
    const log = [...logOf([0, start()], [20 * minute, alive()]), ...beats(620)];
    expect(watchedTo(log, later(620 * minute))).toBe(20 * minute);
    expect(watchedTo(log, later(700 * minute))).toBe(20 * minute);
    const found = [...log, event('found', later(700 * minute), set(30 * minute))];
    expect(watchedTo(found, later(700 * minute + 4999))).toBe(20 * minute);
    expect(watchedTo(found, later(700 * minute + 5000))).toBe(30 * minute + 5000);
  });

  it('counts two hours without a press in one run, and no more before a place is confirmed', () => {
    const log = logOf([0, start(60 * minute)], [minute, nudge(0)]);
    expect(watchedTo(log, at(121 * minute))).toBe(181 * minute);
    expect(watchedTo(log, at(600 * minute))).toBe(181 * minute);
    const pressed = [...log, event('late', at(130 * minute), nudge(0))];
    expect(watchedTo(pressed, at(140 * minute))).toBe(181 * minute);
  });
});
