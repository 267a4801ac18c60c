const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ISO = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d))?/;

/**
 * A wall time or a partial date in words that do not depend on the machine: `20 November 2026, 20:15 UTC`, `April 2020`.
 * Takes ISO 8601 (with `Z` when it has a time); what is no such date comes back as it is.
 */
export function dayWords(iso: string): string {
  const [, year, month, day, minutes] = ISO.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  const date = day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
  return minutes === undefined ? date : `${date}, ${minutes} UTC`;
}
