import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldAfter } from '../../../../src/players/told-after.ts';

const report = { valueMs: 60_000, tSend: 1000, tRecv: 1004, earlyMs: 90, lateMs: 130 };

test('a report that nothing was told before keeps its question', () => {
  expect(toldAfter(report, 900, 1005)).toEqual({ ...report, tRecv: 1005 });
});

test('a report in one answer with something that voids is not older than that', () => {
  expect(toldAfter(report, 1003, 1005)).toEqual({ ...report, tSend: 1003, tRecv: 1005, lateMs: 136 });
});

test('whatever was true before still fits, at every speed up to twice', () => {
  const time = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(
      fc.tuple(time, time, time),
      fc.double({ min: 0, max: 2, noNaN: true }),
      ([answerAfter, shift, tellAfter], rate) => {
        const tRecv = report.tSend + answerAfter;
        const now = tRecv + tellAfter;
        const voidAt = Math.min(report.tSend + shift, now);
        const told = toldAfter({ ...report, tRecv }, voidAt, now);
        // The offset of the film at time 0 that each proves: [value - early - rate * received, value + late - rate * sent].
        expect(told.valueMs - told.earlyMs - rate * told.tRecv).toBeLessThanOrEqual(
          report.valueMs - report.earlyMs - rate * tRecv + 1e-6,
        );
        expect(told.valueMs + told.lateMs - rate * told.tSend).toBeGreaterThanOrEqual(
          report.valueMs + report.lateMs - rate * report.tSend - 1e-6,
        );
      },
    ),
  );
});
