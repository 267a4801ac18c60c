import { expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { ClockReading } from '../../../src/shared/domain/clock/clock-reading.ts';
import { describeDoubt } from '../../../src/shared/domain/clock/describe-doubt.ts';
import { at, logOf, minute, report, start } from './evening.ts';

const running = (plusMinusMs: number, sinceSyncMs = 0): ClockReading => ({
  ...clockAt(logOf([0, start()]), at(0)),
  plusMinusMs,
  sinceSyncMs,
});

const followed = (more: Partial<ClockReading>): ClockReading => ({
  ...clockAt(logOf([0, report(0)]), at(0)),
  ...more,
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
  [followed({ plusMinusMs: 60 }), 'Following mpv, within 0.1 s'],
  [followed({ plusMinusMs: 101 }), 'Following mpv, within 0.2 s'],
  [followed({ plusMinusMs: 1500, source: 'jellyfin' }), 'Following Jellyfin, within 2 s'],
  [followed({ plusMinusMs: 60_000 }), 'Following mpv, not sure: within about 1 min'],
  [followed({ sinceSyncMs: 2 * minute }), 'Following mpv, within 0.1 s'],
  [followed({ sinceSyncMs: 12 * minute }), 'Not sure: 12 min since mpv last answered'],
  [followed({ state: 'paused' as const }), 'Paused'],
])('%# says %j as "%s"', (reading, words) => {
  expect(describeDoubt(reading)).toBe(words);
});

it.each([
  [{ name: null, plusMinusMs: 90, silentMs: 200, isStale: false }, 'Following VLC, within 0.1 s'],
  [{ name: 'Firefox', plusMinusMs: 900, silentMs: 200, isStale: false }, 'Following Firefox, within 1 s'],
  [{ name: null, plusMinusMs: 90, silentMs: 3999, isStale: true }, 'Following VLC, not answering for 3 s'],
  [{ name: null, plusMinusMs: 90, silentMs: 999, isStale: true }, 'Following VLC, not answering for 1 s'],
])('knows more than the log: %j is "%s"', (now, words) => {
  expect(describeDoubt(followed({ source: 'vlc', sinceSyncMs: 12 * minute }), now)).toBe(words);
});
