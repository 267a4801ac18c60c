import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { momentBefore } from '../../../src/shared/domain/clock/moment-before.ts';
import type { SyncChange } from '../../../src/shared/domain/clock/sync-event.ts';
import * as evening from './evening.ts';

const { at, event, logOf, minute, second, start, set, nudge } = evening;
const { pause, resume, breakStart, breakEnd, finish, retract, restore } = evening;

type Line = readonly [ms: number, change: SyncChange];

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

  const cases: readonly [
    name: string,
    lines: readonly Line[],
    nowMs: number,
    state: string,
    filmMs: number,
  ][] = [
    ['runs from where it was started', [[0, start(10 * minute)]], minute, 'running', 11 * minute],
    [
      'stands while paused',
      [
        [0, start()],
        [minute, pause],
      ],
      9 * minute,
      'paused',
      minute,
    ],
    [
      'goes on after a pause',
      [
        [0, start()],
        [minute, pause],
        [3 * minute, resume],
      ],
      4 * minute,
      'running',
      2 * minute,
    ],
    [
      'takes a second pause as the first',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, pause],
      ],
      3 * minute,
      'paused',
      minute,
    ],
    [
      'takes a second resume as the first',
      [
        [0, start()],
        [minute, resume],
      ],
      3 * minute,
      'running',
      3 * minute,
    ],
    [
      'holds through a break',
      [
        [0, start()],
        [minute, breakStart],
      ],
      4 * minute,
      'break',
      minute,
    ],
    [
      'goes on after a break',
      [
        [0, start()],
        [minute, breakStart],
        [4 * minute, breakEnd],
      ],
      5 * minute,
      'running',
      2 * minute,
    ],
    [
      'a second break start changes nothing',
      [
        [0, start()],
        [minute, breakStart],
        [2 * minute, breakStart],
        [3 * minute, breakEnd],
      ],
      4 * minute,
      'running',
      2 * minute,
    ],
    [
      'a break end without a break changes nothing',
      [
        [0, start()],
        [minute, breakEnd],
      ],
      2 * minute,
      'running',
      2 * minute,
    ],
    [
      'a break while paused ends in the pause',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, breakStart],
        [3 * minute, breakEnd],
      ],
      4 * minute,
      'paused',
      minute,
    ],
    [
      'a pause within a break outlasts it',
      [
        [0, start()],
        [minute, breakStart],
        [2 * minute, pause],
        [3 * minute, breakEnd],
      ],
      4 * minute,
      'paused',
      minute,
    ],
    [
      'a resume within a break ends it',
      [
        [0, start()],
        [minute, breakStart],
        [3 * minute, resume],
      ],
      4 * minute,
      'running',
      2 * minute,
    ],
    [
      'a resume takes back a pause within a break',
      [
        [0, start()],
        [minute, breakStart],
        [2 * minute, pause],
        [3 * minute, resume],
      ],
      4 * minute,
      'break',
      minute,
    ],
    [
      'a set moves a running clock',
      [
        [0, start()],
        [minute, set(30 * minute)],
      ],
      2 * minute,
      'running',
      31 * minute,
    ],
    [
      'a set leaves a paused clock paused',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, set(30 * minute)],
      ],
      3 * minute,
      'paused',
      30 * minute,
    ],
    ['a set before any start is paused there', [[0, set(30 * minute)]], minute, 'paused', 30 * minute],
    [
      'a set within a break keeps the break',
      [
        [0, start()],
        [minute, breakStart],
        [2 * minute, set(5 * minute)],
      ],
      3 * minute,
      'break',
      5 * minute,
    ],
    [
      'a resume after a first set runs',
      [
        [0, set(30 * minute)],
        [minute, resume],
      ],
      2 * minute,
      'running',
      31 * minute,
    ],
    [
      'a nudge moves forward',
      [
        [0, start()],
        [minute, nudge(10 * second)],
      ],
      minute,
      'running',
      70 * second,
    ],
    [
      'a nudge stops at zero',
      [
        [0, start()],
        [3 * second, nudge(-10 * second)],
      ],
      5 * second,
      'running',
      2 * second,
    ],
    ['a nudge before the start is passed over', [[0, nudge(minute)]], minute, 'ready', 0],
    [
      'a pause before the start is passed over',
      [
        [0, pause],
        [0, resume],
        [0, breakStart],
      ],
      minute,
      'ready',
      0,
    ],
    [
      'finishing stops it',
      [
        [0, start()],
        [90 * minute, finish],
      ],
      100 * minute,
      'finished',
      90 * minute,
    ],
    [
      'finishing ends a break',
      [
        [0, start()],
        [minute, breakStart],
        [2 * minute, finish],
      ],
      3 * minute,
      'finished',
      minute,
    ],
    [
      'a pause after the end changes nothing',
      [
        [0, start()],
        [minute, finish],
        [2 * minute, pause],
      ],
      3 * minute,
      'finished',
      minute,
    ],
    [
      'going to a time after the end is paused there',
      [
        [0, start()],
        [minute, finish],
        [2 * minute, set(5 * second)],
      ],
      3 * minute,
      'paused',
      5 * second,
    ],
    [
      'a retracted pause never was',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, retract('e1')],
      ],
      3 * minute,
      'running',
      3 * minute,
    ],
    [
      'a restored pause is back',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, retract('e1')],
        [3 * minute, restore('e1')],
      ],
      4 * minute,
      'paused',
      minute,
    ],
    [
      'a retract that was retracted is void',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, retract('e1')],
        [3 * minute, retract('e2')],
      ],
      4 * minute,
      'paused',
      minute,
    ],
    [
      'a retracted start leaves nothing running',
      [
        [0, start()],
        [minute, pause],
        [2 * minute, retract('e0')],
      ],
      3 * minute,
      'ready',
      0,
    ],
    ['a clock left running stops at six hours', [[0, start()]], 600 * minute, 'running', 360 * minute],
  ];
  it.each(cases)('%s', (_name, lines, nowMs, state, filmMs) => {
    expect(clockAt(logOf(...lines), at(nowMs))).toMatchObject({
      state,
      filmMs,
      running: state === 'running',
      rate: state === 'running' ? 1 : 0,
    });
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
    const log = logOf([0, start()], [minute, breakStart], [4 * minute, breakEnd]);
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
