import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOfWhole, middleMs, narrowed, placeOf, withExact } from '../../../../src/players/vlc/length.ts';
import { createLengthTracker } from '../../../../src/players/vlc/length-tracker.ts';

/** What VLC says at a place of a film: whole seconds, and the share of the whole as a number of 24 bits. */
const wordOf = (placeMs: number, lengthMs: number) => ({
  timeSeconds: Math.floor(placeMs / 1000),
  position: Math.fround(placeMs / lengthMs),
});

const film = fc.record({
  lengthMs: fc.integer({ min: 2000, max: 6 * 3_600_000 }),
  places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }),
});

test('the true length is always within the bounds, and every place within its doubt', () => {
  fc.assert(
    fc.property(film, ({ lengthMs, places }) => {
      const tracker = createLengthTracker();
      tracker.whole(Math.floor(lengthMs / 1000));
      for (const share of places) {
        const placeMs = Math.min(share * lengthMs, lengthMs - 1);
        const { timeSeconds, position } = wordOf(placeMs, lengthMs);
        tracker.place(timeSeconds, position);
        const { valueMs, doubtMs } = tracker.place(timeSeconds, position);
        expect(Math.abs(valueMs - placeMs)).toBeLessThanOrEqual(doubtMs + 3);
      }
      expect(Math.abs((tracker.lengthMs() ?? 0) - lengthMs)).toBeLessThanOrEqual(502);
    }),
  );
});

test('ten minutes and 918 ms are found within 120 ms in the last minute, from words of half a second', () => {
  const lengthMs = 600_918;
  const tracker = createLengthTracker();
  tracker.whole(600);
  let worst = 0;
  for (let placeMs = 300_000; placeMs < lengthMs; placeMs += 447) {
    const { timeSeconds, position } = wordOf(placeMs, lengthMs);
    tracker.place(timeSeconds, position);
    const { valueMs } = tracker.place(timeSeconds, position);
    if (placeMs > lengthMs - 60_000) worst = Math.max(worst, Math.abs(valueMs - placeMs));
  }
  expect(worst).toBeLessThan(120);
  expect(Math.abs((tracker.lengthMs() ?? 0) - lengthMs)).toBeLessThan(30);
});

describe('a length', () => {
  const bounds = boundsOfWhole(600);

  test('that somebody else knows is taken when it can be this film, and only then', () => {
    expect(middleMs(withExact(bounds, 600_918))).toBe(600_918);
    for (const other of [null, 599_000, 602_000, 12_013]) expect(withExact(bounds, other)).toBe(bounds);
  });

  test('is not learnt from places near the beginning, nor from those that cannot be', () => {
    expect(narrowed(bounds, { timeSeconds: 1, position: 0.002 })).toBe(bounds);
    expect(narrowed(bounds, { timeSeconds: 100, position: 0.9 })).toBe(bounds);
  });

  test('is learnt from a place only when VLC says it twice', () => {
    const tracker = createLengthTracker();
    tracker.whole(600);
    tracker.place(300, 300_999 / 600_918);
    expect(tracker.lengthMs()).toBe(600_500);
    tracker.place(300, 300_999 / 600_918);
    expect(tracker.lengthMs()).not.toBe(600_500);
  });

  test('that was learnt wrongly is forgotten when everything contradicts it', () => {
    const tracker = createLengthTracker();
    tracker.whole(600);
    for (const placeMs of [300_999, 300_999, 500_010, 500_010]) {
      const { timeSeconds, position } = wordOf(placeMs, 600_100);
      tracker.place(timeSeconds, position);
    }
    for (let placeMs = 400_000; placeMs < 500_000; placeMs += 447) {
      const { timeSeconds, position } = wordOf(placeMs, 600_950);
      tracker.place(timeSeconds, position);
      tracker.place(timeSeconds, position);
    }
    const { timeSeconds, position } = wordOf(550_900, 600_950);
    const { valueMs, doubtMs } = tracker.place(timeSeconds, position);
    expect(Math.abs(valueMs - 550_900)).toBeLessThanOrEqual(doubtMs + 3);
  });
});

describe('a place', () => {
  test('whose position is by bytes and not by time is known to the second', () => {
    expect(placeOf(boundsOfWhole(600), 300, 0.8)).toEqual({ valueMs: 300_500, doubtMs: 500 });
  });

  test('in a live stream is known to the second', () => {
    expect(placeOf(null, 77, 0)).toEqual({ valueMs: 77_500, doubtMs: 500 });
    expect(placeOf(null, 77, null)).toEqual({ valueMs: 77_500, doubtMs: 500 });
  });
});
