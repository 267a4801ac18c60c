import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimecode } from '../../../src/shared/domain/time/format-timecode.ts';
import { parseTimecode } from '../../../src/shared/domain/time/parse-timecode.ts';
import { spokenTime } from '../../../src/shared/domain/time/spoken-time.ts';

describe('formatTimecode', () => {
  it.each([
    [0, '0:00:00 0:00 00:00:00.000'],
    [999, '0:00:00 0:00 00:00:00.999'],
    [1000, '0:00:01 0:01 00:00:01.000'],
    [59_999.6, '0:01:00 1:00 00:01:00.000'],
    [2_832_345, '0:47:12 47:12 00:47:12.345'],
    [3_599_999, '0:59:59 59:59 00:59:59.999'],
    [3_600_000, '1:00:00 1:00:00 01:00:00.000'],
    [4_050_000, '1:07:30 1:07:30 01:07:30.000'],
    [360_000_000, '100:00:00 100:00:00 100:00:00.000'],
    [-2_832_345, '-0:47:12 -47:12 -00:47:12.345'],
    [-999, '0:00:00 0:00 -00:00:00.999'],
    [-0.4, '0:00:00 0:00 00:00:00.000'],
  ])('writes %d ms as %s', (ms, texts) => {
    const [clock, compact, exported] = texts.split(' ');
    expect(formatTimecode(ms)).toBe(clock);
    expect(formatTimecode(ms, { style: 'clock' })).toBe(clock);
    expect(formatTimecode(ms, { style: 'compact' })).toBe(compact);
    expect(formatTimecode(ms, { style: 'export' })).toBe(exported);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('throws at %d', (ms) => {
    expect(() => formatTimecode(ms)).toThrow(RangeError);
    expect(() => spokenTime(ms)).toThrow(RangeError);
  });

  it('is read back to the millisecond in export style and to the second in the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 * 3_600_000 }), (ms) => {
        const whole = ms - (ms % 1000);
        const read = (style: 'clock' | 'compact' | 'export') => parseTimecode(formatTimecode(ms, { style }));
        expect(read('export')).toEqual({ ok: true, value: { kind: 'position', ms } });
        expect(read('clock')).toEqual({ ok: true, value: { kind: 'position', ms: whole } });
        expect(read('compact')).toEqual({ ok: true, value: { kind: 'position', ms: whole } });
      }),
    );
  });

  it('sorts as text in export style as it does as numbers', () => {
    const time = fc.integer({ min: 0, max: 99 * 3_600_000 });
    fc.assert(
      fc.property(time, time, (left, right) => {
        const [first, second] = [left, right].map((ms) => formatTimecode(ms, { style: 'export' }));
        expect(String(first) < String(second)).toBe(left < right);
      }),
    );
  });
});

describe('spokenTime', () => {
  it.each([
    [0, '0 seconds'],
    [999, '0 seconds'],
    [-999, '0 seconds'],
    [1000, '1 second'],
    [60_000, '1 minute'],
    [61_000, '1 minute, 1 second'],
    [2_832_345, '47 minutes, 12 seconds'],
    [3_600_000, '1 hour'],
    [3_602_000, '1 hour, 2 seconds'],
    [4_050_000, '1 hour, 7 minutes, 30 seconds'],
    [7_200_000, '2 hours'],
    [-61_000, 'minus 1 minute, 1 second'],
  ])('says %d ms as "%s"', (ms, words) => {
    expect(spokenTime(ms)).toBe(words);
  });
});
