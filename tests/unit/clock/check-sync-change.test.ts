import { describe, expect, it } from 'vitest';
import { checkSyncChange } from '../../../src/shared/domain/clock/check-sync-change.ts';
import type { ClockProblem } from '../../../src/shared/domain/clock/clock-problem.ts';
import type { SyncChange, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import * as evening from './evening.ts';

const { alive, at, event, logOf, minute, start, set, nudge, seenTo } = evening;
const { pause, resume, breakStart, breakEnd, finish, retract, restore } = evening;

const hour = 60 * minute;
const fresh: readonly SyncEvent[] = [];
const running = logOf([0, start()]);
const paused = logOf([0, start()], [minute, pause]);
const inBreak = logOf([0, start()], [minute, breakStart]);
const pausedInBreak = logOf([0, start()], [minute, breakStart], [minute, pause]);
const finished = logOf([0, start()], [minute, finish]);
const placed = logOf([0, set(minute)]);
const undone = logOf([0, start()], [minute, pause], [minute + 1, retract('e1')]);
const now = at(2 * minute);

describe('checkSyncChange', () => {
  const refusals: readonly [log: readonly SyncEvent[], change: SyncChange, kind: ClockProblem['kind']][] = [
    [running, start(), 'already-started'],
    [paused, start(), 'already-started'],
    [inBreak, start(), 'already-started'],
    [finished, start(), 'already-started'],
    [fresh, start(-1), 'before-the-film'],
    [fresh, start(Number.NaN), 'not-a-number'],
    [fresh, start(0, Number.POSITIVE_INFINITY), 'not-a-number'],
    [fresh, start(0, -1), 'not-a-number'],
    [fresh, start(6 * hour + 1), 'past-the-end'],
    [fresh, pause, 'not-started'],
    [paused, pause, 'already-paused'],
    [pausedInBreak, pause, 'already-paused'],
    [finished, pause, 'finished'],
    [fresh, resume, 'not-started'],
    [running, resume, 'already-running'],
    [running, set(-1), 'before-the-film'],
    [running, set(Number.NaN), 'not-a-number'],
    [running, set(6 * hour + 1), 'past-the-end'],
    [fresh, nudge(1000), 'not-started'],
    [running, nudge(0), 'changes-nothing'],
    [running, nudge(Number.NaN), 'not-a-number'],
    [running, nudge(hour + 1), 'nudge-too-long'],
    [running, nudge(-hour - 1), 'nudge-too-long'],
    [fresh, breakStart, 'not-started'],
    [inBreak, breakStart, 'already-in-break'],
    [finished, breakStart, 'finished'],
    [fresh, breakEnd, 'not-in-break'],
    [running, breakEnd, 'not-in-break'],
    [finished, finish, 'finished'],
    [running, seenTo(-1), 'before-the-film'],
    [running, seenTo(6 * hour + 1), 'past-the-end'],
    [running, retract('nothing'), 'no-such-event'],
    [undone, retract('e1'), 'already-undone'],
    [undone, retract('e2'), 'no-such-event'],
    [[...running, event('beat', at(1), alive())], retract('beat'), 'no-such-event'],
    [running, restore('e0'), 'not-undone'],
    [running, restore('nothing'), 'no-such-event'],
  ];
  it.each(refusals)('%# refuses %j then %j as %s', (log, change, kind) => {
    const result = checkSyncChange(log, now, change);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(result.ok ? '' : result.error.message).toMatch(/^[A-Z].*\.$/);
  });

  const acceptances: readonly [log: readonly SyncEvent[], change: SyncChange][] = [
    [fresh, start()],
    [placed, start(minute)],
    [fresh, start(6 * hour)],
    [fresh, set(minute)],
    [fresh, finish],
    [fresh, seenTo(minute)],
    [running, pause],
    [inBreak, pause],
    [paused, resume],
    [placed, resume],
    [inBreak, resume],
    [finished, resume],
    [running, set(0)],
    [finished, set(0)],
    [running, nudge(hour)],
    [paused, nudge(-hour)],
    [running, breakStart],
    [paused, breakStart],
    [inBreak, breakEnd],
    [running, finish],
    [running, retract('e0')],
    [undone, restore('e1')],
    [undone, pause],
  ];
  it.each(acceptances)('%# lets through %j then %j', (log, change) => {
    expect(checkSyncChange(log, now, change)).toEqual({ ok: true, value: change });
  });

  it('judges by what was known at the moment', () => {
    expect(checkSyncChange(paused, at(minute - 1), pause).ok).toBe(true);
  });
});
