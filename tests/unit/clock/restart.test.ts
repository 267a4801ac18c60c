import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { nextRun } from '../../../src/shared/domain/clock/next-run.ts';
import type { Moment } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import {
  at,
  event,
  eveningStart,
  logOf,
  minute,
  nudge,
  pause,
  second,
  seenTo,
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

  it('counts as watching for as long as a film may last, and no longer', () => {
    const log = logOf([0, start()], [20 * minute, seenTo(0)]);
    expect(watchedTo(log, later(170 * minute))).toBe(170 * minute);
    expect(watchedTo(log, later(170 * minute + 1))).toBe(20 * minute);
    const found = [...log, event('e9', later(300 * minute), set(30 * minute))];
    expect(watchedTo(found, later(300 * minute + 4999))).toBe(20 * minute);
    expect(watchedTo(found, later(300 * minute + 5000))).toBe(30 * minute + 5000);
  });
});
