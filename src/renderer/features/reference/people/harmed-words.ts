import type { PeopleView } from '../../../../shared/domain/reference/views.ts';
import { plainDate } from '../parts/date-words.ts';

type HarmedView = PeopleView['harmed'][number];

const onDate = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `on ${plainDate(date)}` : `in ${plainDate(date)}`;

const isAddress = /^(?:an?|the) /iu;
const atPlace = (place: string): string =>
  isAddress.test(place) ? `at ${place.charAt(0).toLowerCase()}${place.slice(1)}` : `at ${place}`;

/** What happened, in one sentence: outcome, day and place, as far as each is known. */
export function whatHappened({ outcome, date, place }: HarmedView): string {
  const known = [date === null ? null : onDate(date), place === null ? null : atPlace(place)];
  const words = [outcome, ...known.filter((one) => one !== null)].join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`.replace(/\.\.$/u, '.');
}

/** The age in words, also where it is not known. */
export const ageWords = (age: string | null): string => (age === null ? 'Age not known' : `Aged ${age}`);

/** Names keep their first letter; a relation such as "brother of …" begins like a sentence. */
export const nameWords = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
