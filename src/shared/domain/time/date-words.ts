import type { z } from 'zod';
import type { datePrecisionSchema } from '../pack/schema/common.ts';

/** A calendar date as facts and events carry it: ISO, cut to what is known, with how exactly that is. */
export interface Dated {
  readonly date: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: z.infer<typeof datePrecisionSchema> | null;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date cut to what is known (`1999`, `1999-03`, `1999-03-24`) in words; other text stays as it is. */
export function plainDate(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return day.format(new Date(date));
  return /^\d{4}-\d{2}$/u.test(date) ? month.format(new Date(date)) : date;
}

const stretch = ({ date, dateEnd }: Dated): string | null => {
  if (date === null) return null;
  return dateEnd === null ? plainDate(date) : `${plainDate(date)} to ${plainDate(dateEnd)}`;
};

/** The date with how exactly it is known: "About 1994", "9 December 2019 or the next day"; null for none. */
export function dateWords(dated: Dated): string | null {
  const words = stretch(dated);
  if (words === null) return null;
  switch (dated.datePrecision) {
    case 'approx':
      return `About ${words}`;
    case 'reported_by':
      return `Reported by ${words}`;
    case 'expected_by':
      return `Expected by ${words}`;
    case 'day_or_next':
      return `${words} or the next day`;
    case 'scheduled':
      return `Scheduled for ${words}`;
    case 'day':
    case 'month':
    case 'year':
    case null:
      return words;
  }
}
