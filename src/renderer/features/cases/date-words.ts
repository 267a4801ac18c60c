import type { FactView } from '../../../shared/domain/dossier/views.ts';

const style = {
  3: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  2: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
} as const;

/** A date cut to what is known (`1999`, `1999-03`, `1999-03-24`) in words; other text stays as it is. */
export function plainDate(date: string): string {
  const parts = date.split('-').map(Number);
  const [year = NaN, month = 1, day = 1] = parts;
  const time = Date.UTC(year, month - 1, day);
  if (Number.isNaN(time)) return date;
  if (parts.length === 3) return style[3].format(time);
  return parts.length === 2 ? style[2].format(time) : String(year);
}

/** The date of a fact with its precision in words: "about 1999", "9 December 2019 or the next day"; null for none. */
export function dateWords(fact: Pick<FactView, 'date' | 'dateEnd' | 'datePrecision'>): string | null {
  if (fact.date === null) return null;
  const from = plainDate(fact.date);
  const date = fact.dateEnd === null ? from : `${from} to ${plainDate(fact.dateEnd)}`;
  switch (fact.datePrecision) {
    case 'approx':
      return `About ${date}`;
    case 'reported_by':
      return `Reported by ${date}`;
    case 'expected_by':
      return `Expected by ${date}`;
    case 'day_or_next':
      return `${date} or the next day`;
    case 'scheduled':
      return `Scheduled for ${date}`;
    case 'day':
    case 'month':
    case 'year':
    case null:
      return date;
  }
}
