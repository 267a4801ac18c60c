import { describe, expect, it } from 'vitest';
import { activeEvents } from '../../../src/shared/domain/clock/active-events.ts';
import { isFinished } from '../../../src/shared/domain/clock/is-finished.ts';
import {
  alive,
  at,
  event,
  finish,
  logOf,
  minute,
  pause,
  restore,
  resume,
  retract,
  set,
  start,
} from './evening.ts';

describe('activeEvents', () => {
  it('says nothing of signs of life', () => {
    const log = logOf([0, start()], [1, alive()]);
    expect(activeEvents(log).map(({ id }) => id)).toEqual(['e0']);
  });

  it('orders by moment, then by id', () => {
    const log = [event('c', at(5), pause), event('b', at(5), resume), event('a', at(0), start())];
    expect(activeEvents(log).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('orders sessions as wholes by the time of day when no run is known', () => {
    const other = { session: 'zero', monoMs: 1e9, wallMs: at(0).wallMs - minute };
    const log = [event('a', at(0), start()), event('b', other, set(0))];
    expect(activeEvents(log).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('takes the time of day at which a session was first heard of, whatever it was set to later', () => {
    const setBack = { ...at(2 * minute), wallMs: at(-60 * minute).wallMs };
    const other = { session: 'two', monoMs: 0, wallMs: at(-30 * minute).wallMs };
    const log = [event('a', at(0), start()), event('b', setBack, pause), event('c', other, set(0))];
    expect(activeEvents(log).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each([
    ['retract', ['e0']],
    ['retract restore', ['e0', 'e1']],
    ['retract restore retract', ['e0']],
    ['restore', ['e0', 'e1']],
  ])('after %s of the second leaves %j', (words, left) => {
    const steps = words.split(' ').map((word) => (word === 'retract' ? retract('e1') : restore('e1')));
    const log = logOf(
      [0, start()],
      [1, pause],
      ...steps.map((change, index) => [index + 2, change] as const),
    );
    expect(activeEvents(log).map(({ id }) => id)).toEqual(left);
  });
});

describe('isFinished', () => {
  const log = logOf([0, start()], [minute, finish], [2 * minute, set(0)], [3 * minute, resume]);
  it('waits for the viewer, and is not unsaid by watching on', () => {
    expect(isFinished(log, at(minute - 1))).toBe(false);
    expect(isFinished(log, at(minute))).toBe(true);
    expect(isFinished(log, at(9 * minute))).toBe(true);
  });

  it('can be taken back', () => {
    const undone = [...log, event('undo', at(4 * minute), retract('e1'))];
    expect(isFinished(undone, at(4 * minute))).toBe(false);
    expect(isFinished(undone, at(4 * minute - 1))).toBe(true);
  });
});
