import type { PeopleView } from '../../../../shared/domain/reference/views.ts';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';

type HarmedView = PeopleView['harmed'][number];

const onDate = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `on ${plainDate(date)}` : `in ${plainDate(date)}`;

/** What happened, in one sentence: the outcome and the day, as far as it is known. */
export function whatHappened({ outcome, date }: Pick<HarmedView, 'outcome' | 'date'>): string {
  const words = date === null ? `${outcome}; the day is not known` : `${outcome} ${onDate(date)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The age in words, also where it is not known. */
export const ageWords = (age: string | null): string => (age === null ? 'Age not known' : `Aged ${age}`);

/** Names keep their first letter; a relation such as "brother of …" begins like a sentence. */
export const nameWords = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The name of somebody's row: the person's id, or for a relation shown without a name whose case it is and which. */
export const harmedRow = ({ personId, story, name }: HarmedView): string => personId ?? `${story.id}-${name}`;
