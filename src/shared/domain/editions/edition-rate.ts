import type { EditionRate } from '../notebook/edition-rates.ts';

/** Milliseconds of film in one millisecond of the source, by the name of the rate. */
const rates: Readonly<Record<EditionRate, number>> = {
  '1': 1,
  '25/24': 25 / 24,
  '24/25': 24 / 25,
  '24/23.976': 1001 / 1000,
  '23.976/24': 1000 / 1001,
  '25/23.976': 25_025 / 24_000,
  '23.976/25': 24_000 / 25_025,
};

/** The rate as a number: film milliseconds per source millisecond. */
export const rateValue = (rate: EditionRate): number => rates[rate];

/** How far off a human tap is, one standard deviation in milliseconds. */
const tapSigmaMs = 350;

/**
 * Whether `filmMs` of film in `sourceMs` of the source can be told from this rate: false when the difference is more
 * than two standard deviations of a tap. Over 5 min that is 0.23 %, so only from 12 min on can 0.1 % be told.
 */
export const fitsRate = (rate: EditionRate, filmMs: number, sourceMs: number): boolean =>
  filmMs > 0 && Math.abs((rateValue(rate) * sourceMs) / filmMs - 1) < (2 * tapSigmaMs) / sourceMs;
