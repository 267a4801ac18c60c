import type { z } from 'zod';
import type { datePrecisionSchema } from '../pack/schema/common.ts';

/** A calendar date as facts and events carry it: ISO, cut to what is known, with how exactly that is. */
export interface Dated {
  readonly date: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: z.infer<typeof datePrecisionSchema> | null;
}

// By hand: the window draws such dates with its first frame, and to make a first `Intl` format takes 10 to 30 ms.
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

/** A date cut to what is known (`1999`, `1999-03`, `1999-03-24`) in words; other text stays as it is. */
export function plainDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
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
