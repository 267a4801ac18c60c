/** A length of time taken apart into whole hours, minutes, seconds and milliseconds; `negative` holds the sign. */
export interface TimeParts {
  readonly negative: boolean;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly millis: number;
}

/**
 * Takes milliseconds apart, rounded to the nearest whole one.
 * Throws a RangeError when `ms` is not finite: no text can be honest about such a number, and a caller that does
 * not know a time holds null instead.
 */
export const splitTime = (ms: number): TimeParts => {
  if (!Number.isFinite(ms)) throw new RangeError(`Not a time in milliseconds: ${ms}`);
  const whole = Math.abs(Math.round(ms));
  return {
    negative: Math.round(ms) < 0,
    hours: Math.floor(whole / 3_600_000),
    minutes: Math.floor(whole / 60_000) % 60,
    seconds: Math.floor(whole / 1000) % 60,
    millis: whole % 1000,
  };
};
