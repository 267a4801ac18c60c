import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmTimeOf } from '../../../src/shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../../../src/shared/domain/time/parse-timecode.ts';
import { plainTimeText } from '../../../src/shared/domain/time/plain-time-text.ts';
import type { TimeError } from '../../../src/shared/domain/time/time-error.ts';

const at = (hours: number, minutes: number, seconds: number): number =>
  ((hours * 60 + minutes) * 60 + seconds) * 1000;

describe('parseTimecode', () => {
  it.each([
    ['1:07:30', at(1, 7, 30)],
    ['01:07:30', at(1, 7, 30)],
    ['67:30', at(1, 7, 30)],
    ['107:30', at(1, 47, 30)],
    ['1.07.30', at(1, 7, 30)],
    ['47.12', at(0, 47, 12)],
    ['47:12', at(0, 47, 12)],
    ['7:12', at(0, 7, 12)],
    ['0:00', 0],
    ['712', at(0, 7, 12)],
    ['4712', at(0, 47, 12)],
    ['6730', at(1, 7, 30)],
    ['10730', at(1, 7, 30)],
    ['010730', at(1, 7, 30)],
    ['4050s', at(1, 7, 30)],
    ['0s', 0],
    ['47m', at(0, 47, 0)],
    ['67m', at(1, 7, 0)],
    ['47m12s', at(0, 47, 12)],
    ['47 min 12 sec', at(0, 47, 12)],
    ['1h', at(1, 0, 0)],
    ['1h30s', at(1, 0, 30)],
    ['1h07m30s', at(1, 7, 30)],
    ['1H 7M 30S', at(1, 7, 30)],
    ['6:00:00', at(6, 0, 0)],
    ['00:47:12.345', at(0, 47, 12) + 345],
    ['  47:12\t', at(0, 47, 12)],
    ['47 : 12', at(0, 47, 12)],
    ['1 07 30', at(1, 7, 30)],
    ['４７：１２', at(0, 47, 12)],
    ['٤٧:١٢', at(0, 47, 12)],
    ['۱:۰۷:۳۰', at(1, 7, 30)],
    ['४७:१२', at(0, 47, 12)],
    ['𝟒𝟕:𝟏𝟐', at(0, 47, 12)],
    ['47∶12', at(0, 47, 12)],
    ['\u200e47:12\u200f', at(0, 47, 12)],
  ])('reads "%s" as a position', (text, ms) => {
    expect(parseTimecode(text)).toEqual({ ok: true, value: { kind: 'position', ms } });
  });

  it.each([
    ['-43:12', at(0, 43, 12)],
    ['- 43:12', at(0, 43, 12)],
    ['−43:12', at(0, 43, 12)],
    ['–43:12', at(0, 43, 12)],
    ['-1:07:30', at(1, 7, 30)],
    ['-4712', at(0, 47, 12)],
    ['-90s', at(0, 1, 30)],
    ['-0:00:00.001', 1],
  ])('reads "%s" as remaining', (text, ms) => {
    expect(parseTimecode(text)).toEqual({ ok: true, value: { kind: 'remaining', ms } });
  });

  const refusals: readonly [text: string, kind: TimeError['kind']][] = [
    ['', 'empty'],
    [' \t ', 'empty'],
    ['\u200e', 'empty'],
    ['-', 'not-a-time'],
    ['soon', 'not-a-time'],
    ['-0', 'not-a-time'],
    ['-0:00', 'not-a-time'],
    ['--43:12', 'not-a-time'],
    ['+47:12', 'not-a-time'],
    ['47:-12', 'not-a-time'],
    ['47', 'not-a-time'],
    ['7', 'not-a-time'],
    ['4 7', 'not-a-time'],
    ['1234567', 'not-a-time'],
    ['47:1', 'not-a-time'],
    ['47:123', 'not-a-time'],
    ['1:7:30', 'not-a-time'],
    ['1:07:30:00', 'not-a-time'],
    ['1:07.30', 'not-a-time'],
    ['1.07:30', 'not-a-time'],
    [':30', 'not-a-time'],
    ['47:', 'not-a-time'],
    ['47:12.5', 'not-a-time'],
    ['1e3s', 'not-a-time'],
    ['0x10s', 'not-a-time'],
    ['Infinity', 'not-a-time'],
    ['h', 'not-a-time'],
    ['30s1h', 'not-a-time'],
    ['47ms', 'not-a-time'],
    ['47:12pm', 'not-a-time'],
    ['1:60:00', 'too-many-minutes'],
    ['1.60.00', 'too-many-minutes'],
    ['16000', 'too-many-minutes'],
    ['1h60m', 'too-many-minutes'],
    ['47:60', 'too-many-seconds'],
    ['4760', 'too-many-seconds'],
    ['1:07:60', 'too-many-seconds'],
    ['47m60s', 'too-many-seconds'],
    ['6:00:01', 'past-the-end'],
    ['6:00:00.001', 'past-the-end'],
    ['99999s', 'past-the-end'],
    ['361:00', 'past-the-end'],
    ['-7:00:00', 'past-the-end'],
  ];
  it.each(refusals)('refuses "%s" as %s, with an example', (text, kind) => {
    const result = parseTimecode(text);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(result.ok ? '' : result.error.message).toMatch(/^[A-Z].*\. Use 47:12 or 1:07:30\.$/);
  });

  it('answers any text at all, and only with whole milliseconds that a film can have', () => {
    const figures = fc.string({ unit: fc.constantFrom(...Array.from('0123456789:.-hms ')), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(figures, fc.string({ unit: 'binary' })), (text) => {
        const result = parseTimecode(text);
        if (!result.ok) return result.error.message.length > 0;
        const { ms } = result.value;
        return Number.isInteger(ms) && ms >= 0 && ms <= at(6, 0, 0) && !Object.is(ms, -0);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every way of writing one time alike', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(fc.nat(5), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
        const ms = at(hours, minutes, seconds);
        const [h, m, s] = [String(hours), two(minutes), two(seconds)];
        const ways = [`${h}:${m}:${s}`, `${h}.${m}.${s}`, `${h}${m}${s}`, `${h}h${m}m${s}s`, `${ms / 1000}s`];
        for (const way of [...ways, `${hours * 60 + minutes}:${s}`]) {
          expect(parseTimecode(way)).toEqual({ ok: true, value: { kind: 'position', ms } });
        }
      }),
    );
  });
});

describe('plainTimeText', () => {
  it('turns the digits of every script into 0 to 9 in their order', () => {
    const digits = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => /\p{Nd}/u.test(code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code)))
      .map((code) => plainTimeText(String.fromCodePoint(code)));
    expect(digits.length).toBeGreaterThanOrEqual(650);
    expect(digits).toEqual(digits.map((_, index) => String(index % 10)));
  });
});

describe('filmTimeOf', () => {
  it.each([
    [{ kind: 'position', ms: 5000 } as const, null, { ok: true, value: 5000 }],
    [{ kind: 'remaining', ms: 5000 } as const, 60_000, { ok: true, value: 55_000 }],
    [{ kind: 'remaining', ms: 60_000 } as const, 60_000, { ok: true, value: 0 }],
    [{ kind: 'remaining', ms: 60_001 } as const, 60_000, { ok: false, error: { kind: 'past-the-end' } }],
    [{ kind: 'remaining', ms: 5000 } as const, null, { ok: false, error: { kind: 'no-length' } }],
  ])('%# takes %j with a length of %s', (parsed, lengthMs, result) => {
    expect(filmTimeOf(parsed, lengthMs)).toMatchObject(result);
  });
});
