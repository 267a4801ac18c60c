import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOfWhole, middleMs } from '../../../../src/players/vlc/length.ts';
import { createLengthTracker, type LengthTracker } from '../../../../src/players/vlc/length-tracker.ts';
import { createStepLearner } from '../../../../src/players/vlc/steps.ts';

/** VLC says each place twice: whole seconds, and the share of the whole as a number of 24 bits. */
function tellTwice(tracker: LengthTracker, placeMs: number, lengthMs: number): number {
  const timeSeconds = Math.floor(placeMs / 1000);
  const position = Math.fround(placeMs / lengthMs);
  tracker.place(timeSeconds, position);
  return tracker.place(timeSeconds, position).valueMs;
}

/** Plays on in steps of one or two quarters of a second, each up to `noiseMs` off. */
function* stepsFrom(fromMs: number, count: number, noiseMs: number): Generator<number> {
  let quarters = 0;
  for (let step = 0; step < count; step += 1) {
    quarters += 1 + (step % 3 === 0 ? 1 : 0);
    yield fromMs + quarters * 250 + (((step * 7) % 11) / 10 - 0.5) * noiseMs;
  }
}

test('the last minute of any film is right within 80 ms after ten seconds and 40 after twenty, wherever in a second its steps lie', () => {
  const film = fc.record({
    lengthMs: fc.integer({ min: 500_000, max: 900_000 }),
    intoStepMs: fc.double({ min: 0, max: 249, noNaN: true }),
  });
  fc.assert(
    fc.property(film, ({ lengthMs, intoStepMs }) => {
      const tracker = createLengthTracker();
      tracker.whole(Math.floor(lengthMs / 1000));
      const fromMs = Math.floor((lengthMs - 55_000) / 250) * 250 + intoStepMs;
      for (const [index, placeMs] of [...stepsFrom(fromMs, 120, 0.6)].entries()) {
        const valueMs = tellTwice(tracker, placeMs, lengthMs);
        if (index > 30) expect(Math.abs(valueMs - placeMs)).toBeLessThan(index > 60 ? 40 : 80);
      }
      expect(Math.abs((tracker.lengthMs() ?? 0) - lengthMs)).toBeLessThan(30);
    }),
  );
});

test('nothing is learnt from steps that are no whole quarters, and a seek begins anew', () => {
  const learner = createStepLearner();
  const bounds = boundsOfWhole(600);
  for (let count = 0; count < 200; count += 1) {
    expect(learner.narrow(bounds, (400_000 + count * 417) / 600_918)).toBe(bounds);
  }
  const told = [...stepsFrom(100_033, 7, 0), ...stepsFrom(300_112, 6, 0)];
  const learnt = told.map((placeMs) => learner.narrow(bounds, placeMs / 600_918) !== bounds);
  expect(learnt.indexOf(true)).toBe(6);
  expect(learnt.lastIndexOf(true)).toBe(6);
});

test('a place that a busy VLC told late now and then does not end what is learnt', () => {
  const learner = createStepLearner();
  let bounds = boundsOfWhole(600);
  for (const [index, placeMs] of [...stepsFrom(540_210, 120, 0.5)].entries()) {
    const lateMs = index > 10 && index % 7 === 0 ? 4 : 0;
    bounds = learner.narrow(bounds, (placeMs + lateMs) / 600_918);
  }
  expect(Math.abs(middleMs(bounds) - 600_918)).toBeLessThan(10);
});

test('what was learnt is never far from the true length', () => {
  const learner = createStepLearner();
  let bounds = boundsOfWhole(600);
  for (const placeMs of stepsFrom(10_210, 1200, 0.8)) bounds = learner.narrow(bounds, placeMs / 600_918);
  expect(Math.abs(middleMs(bounds) - 600_918)).toBeLessThan(3);
  expect(bounds.leastMs).toBeLessThanOrEqual(600_918);
  expect(bounds.mostMs).toBeGreaterThanOrEqual(600_918);
});
