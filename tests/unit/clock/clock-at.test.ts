import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { momentBefore } from '../../../src/shared/domain/clock/moment-before.ts';
import {
  at,
  event,
  logOf,
  minute,
  nudge,
  pause,
  resume,
  retract,
  said,
  second,
  set,
  start,
} from './evening.ts';

describe('clockAt', () => {
  it('is ready at zero before anything was learned', () => {
    expect(clockAt([], at(minute))).toEqual({
      state: 'ready',
      filmMs: 0,
      running: false,
      rate: 0,
      plusMinusMs: null,
      source: 'none',
      sinceSyncMs: null,
      breakForMs: null,
    });
  });

  it.each([
    ['runs from where it was started', '0 start 10', '1 running 11'],
    ['stands while paused', '0 start, 1 pause', '9 paused 1'],
    ['goes on after a pause', '0 start, 1 pause, 3 resume', '4 running 2'],
    ['takes a second pause as the first', '0 start, 1 pause, 2 pause', '3 paused 1'],
    ['takes a second resume as the first', '0 start, 1 resume', '3 running 3'],
    ['holds through a break', '0 start, 1 break-start', '4 break 1'],
    ['goes on after a break', '0 start, 1 break-start, 4 break-end', '5 running 2'],
    [
      'takes a second break start as the first',
      '0 start, 1 break-start, 2 break-start, 3 break-end',
      '4 running 2',
    ],
    ['passes over a break end without a break', '0 start, 1 break-end', '2 running 2'],
    ['ends a break while paused in the pause', '0 start, 1 pause, 2 break-start, 3 break-end', '4 paused 1'],
    ['lets a pause within a break outlast it', '0 start, 1 break-start, 2 pause, 3 break-end', '4 paused 1'],
    ['ends a break at a resume', '0 start, 1 break-start, 3 resume', '4 running 2'],
    ['takes back a pause within a break', '0 start, 1 break-start, 2 pause, 3 resume', '4 break 1'],
    ['moves a running clock at a set', '0 start, 1 set 30', '2 running 31'],
    ['leaves a paused clock paused at a set', '0 start, 1 pause, 2 set 30', '3 paused 30'],
    ['is paused at a set before any start', '0 set 30', '1 paused 30'],
    ['keeps the break at a set', '0 start, 1 break-start, 2 set 5', '3 break 5'],
    ['runs at a resume after a first set', '0 set 30, 1 resume', '2 running 31'],
    ['moves forward at a nudge', '0 start, 1 nudge 0.5', '1 running 1.5'],
    ['stops at zero when nudged back', '0 start, 1 nudge -10', '3 running 2'],
    ['passes over a nudge before the start', '0 nudge 1', '1 ready 0'],
    ['passes over a pause before the start', '0 pause, 0 resume, 0 break-start', '1 ready 0'],
    ['stops at the finish', '0 start, 90 finish', '100 finished 90'],
    ['ends a break at the finish', '0 start, 1 break-start, 2 finish', '3 finished 1'],
    ['stays finished at a pause', '0 start, 1 finish, 2 pause', '3 finished 1'],
    ['is paused at a set after the finish', '0 start, 1 finish, 2 set 5', '3 paused 5'],
    ['forgets a retracted pause', '0 start, 1 pause, 2 retract e1', '3 running 3'],
    ['knows a restored pause', '0 start, 1 pause, 2 retract e1, 3 restore e1', '4 paused 1'],
    ['ignores a retract that was retracted', '0 start, 1 pause, 2 retract e1, 3 retract e2', '4 paused 1'],
    ['is ready when its start was retracted', '0 start, 1 pause, 2 retract e0', '3 ready 0'],
    ['stands at six hours when left running', '0 start', '600 running 360'],
  ])('%s', (_name, words, expected) => {
    const [now, state, film] = expected.split(' ');
    const running = state === 'running';
    const reading = clockAt(said(words), at(Number(now) * minute));
    expect(reading).toMatchObject({ state, running, filmMs: Number(film) * minute, rate: running ? 1 : 0 });
  });

  it('answers an earlier moment with what was known then', () => {
    const log = logOf([0, start()], [10 * minute, set(40 * minute)], [20 * minute, retract('e1')]);
    expect(clockAt(log, at(10 * minute - 1)).filmMs).toBe(10 * minute - 1);
    expect(clockAt(log, at(10 * minute)).filmMs).toBe(40 * minute);
    expect(clockAt(log, at(15 * minute)).filmMs).toBe(45 * minute);
    expect(clockAt(log, at(20 * minute)).filmMs).toBe(20 * minute);
    expect(clockAt(log, at(-1)).state).toBe('ready');
  });

  it('counts how long a break lasts and forgets it afterwards', () => {
    const log = said('0 start, 1 break-start, 2 break-start, 4 break-end');
    expect(clockAt(log, at(3 * minute)).breakForMs).toBe(2 * minute);
    expect(clockAt(log, at(5 * minute)).breakForMs).toBeNull();
  });

  it('dates back a pause that the viewer mentions late', () => {
    const now = at(10 * minute);
    const log = [...logOf([0, start()]), event('late', momentBefore(now, 4 * minute), pause)];
    expect(clockAt(log, now)).toMatchObject({ state: 'paused', filmMs: 6 * minute });
  });

  it('grows its doubt by half a second for each minute run, and starts again at a set', () => {
    const log = logOf(
      [0, start(0, 2000)],
      [10 * minute, pause],
      [40 * minute, resume],
      [50 * minute, set(0, 500)],
    );
    expect(clockAt(log, at(10 * minute))).toMatchObject({ plusMinusMs: 7000, sinceSyncMs: 10 * minute });
    expect(clockAt(log, at(39 * minute))).toMatchObject({ plusMinusMs: 7000, sinceSyncMs: 10 * minute });
    expect(clockAt(log, at(50 * minute - 2))).toMatchObject({ plusMinusMs: 12_000, source: 'manual' });
    expect(clockAt(log, at(50 * minute))).toMatchObject({ plusMinusMs: 500, sinceSyncMs: 0 });
  });

  it('does not grow surer by a nudge', () => {
    const log = logOf([0, start(0, 2000)], [10 * minute, nudge(second)]);
    expect(clockAt(log, at(10 * minute))).toMatchObject({ plusMinusMs: 7000, sinceSyncMs: 10 * minute });
  });
});
