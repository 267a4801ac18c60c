const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

const UP_TO_59 = Array.from({ length: 60 }, (_, value) => digits(value, 2));
const twoDigits = (value: number): string => UP_TO_59[value] ?? digits(value, 2);

interface Parts {
  readonly hours: number;
  readonly minutes: string;
  readonly seconds: string;
}

function partsOf(ms: number): Parts {
  return {
    hours: Math.floor(ms / HOUR_MS),
    minutes: twoDigits(Math.floor((ms % HOUR_MS) / MINUTE_MS)),
    seconds: twoDigits(Math.floor((ms % MINUTE_MS) / SECOND_MS)),
  };
}

/** Film time (whole ms) as `01:15:21.250`, with as many digits of hours as it takes. Exact. */
export function exactStamp(ms: number): string {
  const { hours, minutes, seconds } = partsOf(ms);
  return `${digits(hours, 2)}:${minutes}:${seconds}.${digits(ms % SECOND_MS, 3)}`;
}

/** Film time (whole ms) as a reader says it, `1:15:21`; what is left of a second is cut off, never rounded up. */
export function readableStamp(ms: number): string {
  const { hours, minutes, seconds } = partsOf(ms);
  return `${hours}:${minutes}:${seconds}`;
}
