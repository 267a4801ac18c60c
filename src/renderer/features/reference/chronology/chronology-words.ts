import type { EventView } from '../../../../shared/domain/reference/views.ts';
import { dateWords, plainDate } from '../../../../shared/domain/time/date-words.ts';
import type { Mark } from './lanes.ts';

/** The date of an event with how exactly it is known, and that it lay ahead when the source was written. */
export function eventDate(event: EventView): string {
  const words = dateWords(event) ?? 'No date';
  return event.scheduled && event.datePrecision !== 'scheduled' ? `${words}, as scheduled` : words;
}

const exactness: Readonly<Record<NonNullable<EventView['datePrecision']>, string>> = {
  day: 'To the day',
  month: 'To the month',
  year: 'To the year',
  approx: 'About',
  reported_by: 'On or before this day',
  expected_by: 'Expected on or before this day',
  day_or_next: 'This day or the next',
  scheduled: 'As scheduled',
};

/** How exactly a date is known, and whether sources differ, in words. */
export function exactWords(event: EventView): string {
  const exact = event.datePrecision === null ? 'Not said' : exactness[event.datePrecision];
  return [exact, event.conflict.length > 0 ? 'sources differ' : null]
    .filter((one) => one !== null)
    .join('; ');
}

const differ = (event: EventView): string => (event.conflict.length > 0 ? ', sources differ' : '');

/** What a mark is called: its event with the date, or how many and from when to when. */
export function markWords({ events }: Mark): string {
  const all = events.map(({ event }) => event);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return '';
  if (all.length === 1) return `${eventDate(first)}: ${first.title}${differ(first)}`;
  const titles = all.map((event) => `${event.title}${differ(event)}`).join('; ');
  const until = first.date === last.date ? '' : ` to ${plainDate(last.date)}`;
  return `${all.length} events, ${plainDate(first.date)}${until}: ${titles}`;
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What the ruler writes at a moment: the year at its beginning, else the month, else the day. */
export function tickWords(at: Date): string {
  if (at.getUTCDate() !== 1) return day.format(at);
  return at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : month.format(at);
}
