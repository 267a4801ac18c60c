import { expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { ClockReading } from '../../../src/shared/domain/clock/clock-reading.ts';
import { describeDoubt } from '../../../src/shared/domain/clock/describe-doubt.ts';
import { at, logOf, minute, start } from './evening.ts';

const running = (plusMinusMs: number, sinceSyncMs = 0): ClockReading => ({
  ...clockAt(logOf([0, start()]), at(0)),
  plusMinusMs,
  sinceSyncMs,
});

it.each([
  [running(0), 'Running, within about 1 s'],
  [running(1000), 'Running, within about 1 s'],
  [running(1001), 'Running, within about 5 s'],
  [running(5001), 'Running, within about 10 s'],
  [running(10_001), 'Running, within about 15 s'],
  [running(15_001), 'Running, within about 30 s'],
  [running(30_000), 'Running, within about 30 s'],
  [running(30_001, 12 * minute), 'Not sure: 12 min since you last checked'],
  [running(45_000), 'Not sure: within about 1 min'],
  [running(90_000, 59_999), 'Not sure: within about 2 min'],
  [running(0, 20 * minute), 'Running, within about 1 s'],
  [running(0, 20 * minute + 1), 'Not sure: 20 min since you last checked'],
  [{ ...running(0), state: 'ready' as const }, 'Ready'],
  [{ ...running(90_000), state: 'paused' as const }, 'Paused'],
  [{ ...running(90_000), state: 'break' as const }, 'Ad break, clock held'],
  [{ ...running(90_000), state: 'finished' as const }, 'Finished'],
])('%# says %j as "%s"', (reading, words) => {
  expect(describeDoubt(reading)).toBe(words);
});
