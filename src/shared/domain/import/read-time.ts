import { importLimits } from './import-limits.ts';

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,20}))?$/;
const SECONDS = /^(\d{1,7})(?:[.,](\d{1,20}))?$/;
const UNITS =
  /^(?=\d)(?:(\d{1,4})\s?h(?:rs?)?)?\s?(?:(\d{1,5})\s?m(?:in)?)?\s?(?:(\d{1,7})(?:[.,](\d{1,20}))?\s?s(?:ec)?)?$/i;

const fractionMs = (digits: string | undefined): number =>
  digits === undefined ? 0 : Math.round(Number(`0.${digits}`) * 1_000);

const within = (ms: number): number | null =>
  Number.isSafeInteger(ms) && ms >= 0 && ms <= importLimits.filmMs ? ms : null;

/** Minutes and seconds that a clock could show; minutes may go beyond 59 where no hours stand in front of them. */
const isClock = (hours: string | undefined, minutes: string, seconds: string): boolean =>
  Number(seconds) < 60 && (hours === undefined || Number(minutes) < 60);

function readClock(text: string): number | null {
  const [, hours, minutes, seconds, fraction] = CLOCK.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined || !isClock(hours, minutes, seconds)) return null;
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return within(whole * 1_000 + fractionMs(fraction));
}

function readUnits(text: string): number | null {
  const parts = UNITS.exec(text);
  if (parts === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction] = parts;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return within(whole * 1_000 + fractionMs(fraction));
}

/** A number of seconds or milliseconds as film time in whole ms; null where it is none, negative or beyond any film. */
export function msOfNumber(value: unknown, unit: 's' | 'ms' = 's'): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return within(Math.round(unit === 's' ? value * 1_000 : value));
}

/**
 * Film time in whole ms of a time as other tools write it: `1:02:03.5`, `62:03`, `75.25` (seconds, or milliseconds
 * where that is the unit), `1h 2m 3s`. A comma before the fraction is as good as a point. Null for anything else:
 * `12:75`, `1:60:00`, a time with frames, a negative one.
 */
export function readTime(text: string, unit: 's' | 'ms' = 's'): number | null {
  const plain = text.trim();
  const [number, whole, fraction] = SECONDS.exec(plain) ?? [];
  if (number === undefined) return readClock(plain) ?? readUnits(plain);
  if (unit === 'ms') return within(Math.round(Number(number.replace(',', '.'))));
  return within(Number(whole) * 1_000 + fractionMs(fraction));
}
