import { splitTime, type TimeParts } from './split-time.ts';

/**
 * How a timecode is written: `clock` always has hours (`0:47:12`), `compact` drops them under an hour (`47:12`),
 * `export` is padded and keeps milliseconds (`00:47:12.345`).
 */
export type TimecodeStyle = 'clock' | 'compact' | 'export';

const two = (value: number): string => String(value).padStart(2, '0');

const unsigned: { readonly [S in TimecodeStyle]: (parts: TimeParts) => string } = {
  clock: ({ hours, minutes, seconds }) => `${hours}:${two(minutes)}:${two(seconds)}`,
  compact: ({ hours, minutes, seconds }) =>
    hours === 0 ? `${minutes}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`,
  export: ({ hours, minutes, seconds, millis }) =>
    `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(millis).padStart(3, '0')}`,
};

/**
 * Writes film time (milliseconds) as a timecode.
 * Styles without milliseconds drop them, as a clock does: a second shows once it has begun. A negative length gets
 * a minus sign unless every figure is zero. Throws a RangeError when `ms` is not finite.
 */
export const formatTimecode = (ms: number, options: { readonly style?: TimecodeStyle } = {}): string => {
  const parts = splitTime(ms);
  const text = unsigned[options.style ?? 'clock'](parts);
  return parts.negative && /[1-9]/.test(text) ? `-${text}` : text;
};
