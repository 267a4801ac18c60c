import { expect, test } from 'vitest';
import { PendingSeek } from '../../../../src/players/kodi/pending-seek.ts';

test.each([
  {
    what: 'far forward, still running on',
    fromMs: 60_000,
    toMs: 200_000,
    placeMs: 60_400,
    hasArrived: false,
  },
  { what: 'far forward, still standing', fromMs: 60_000, toMs: 200_000, placeMs: 60_000, hasArrived: false },
  { what: 'far forward, there', fromMs: 60_000, toMs: 200_000, placeMs: 199_800, hasArrived: true },
  {
    what: 'back by ten seconds, still running on',
    fromMs: 60_000,
    toMs: 50_000,
    placeMs: 60_400,
    hasArrived: false,
  },
  { what: 'back by ten seconds, there', fromMs: 60_000, toMs: 50_000, placeMs: 50_100, hasArrived: true },
  { what: 'to where it would be anyway', fromMs: 60_000, toMs: 60_400, placeMs: 60_400, hasArrived: true },
  { what: 'from nowhere known', fromMs: null, toMs: 50_000, placeMs: 60_000, hasArrived: true },
  { what: 'to nowhere known', fromMs: 60_000, toMs: null, placeMs: 60_000, hasArrived: true },
])('a seek $what', ({ fromMs, toMs, placeMs, hasArrived }) => {
  expect(new PendingSeek(fromMs, toMs, 1000).hasArrived(placeMs, 1, 1400)).toBe(hasArrived);
});

test('a seek that never arrives is waited for five seconds', () => {
  const seek = new PendingSeek(60_000, 200_000, 1000);
  expect(seek.hasArrived(60_000, 0, 6000)).toBe(false);
  expect(seek.hasArrived(60_000, 0, 6001)).toBe(true);
});
