import type { CaseFile } from '../pack/schema/case.ts';
import type { CaseView } from './views.ts';

type Harmed = CaseFile['harmed'][number];
type HarmedView = Omit<CaseView['harmed'][number], 'sources'>;

/** How packs word that somebody lost their life. */
const isDeath = /^(?:was )?(?:died|killed|shot dead|murdered)\b/u;
/** Words that already tell what somebody did or what was done; others say how somebody was left: "seriously wounded". */
const isWhole = /^(?:died|survived|recovered|was|were)\b/u;

/** "brother of Angelo Kerney" as a person that a sentence can begin with: "A brother of Angelo Kerney". */
const asSubject = (relation: string): string => {
  if (/^(?:an?|the|his|her|their)\b/iu.test(relation)) {
    return relation.charAt(0).toUpperCase() + relation.slice(1);
  }
  return `${/^[aeiou]/iu.test(relation) ? 'An' : 'A'} ${relation}`;
};

/** "69" or "22 or 23, sources differ" as the end of a sentence, with what is uncertain about it behind a semicolon. */
const ageWords = ({ age, ageNote }: Harmed): string => {
  if (age !== null && age !== undefined) return ` at the age of ${age}`;
  if (ageNote === undefined) return '';
  const [years = '', ...rest] = ageNote.split(', ');
  if (!/^\d/u.test(years)) return `; age: ${ageNote}`;
  return ` at the age of ${years}${rest.length === 0 ? '' : `; ${rest.join(', ')}`}`;
};

const outcomeWords = (outcome: string): string => (isWhole.test(outcome) ? outcome : `was ${outcome}`);

/**
 * A person who died or was hurt, in one plain sentence that stands alone: "Mark Rosebure died at the age of 22 or 23;
 * sources differ." No pronoun is in it, because no pack says which one is right, and nothing is said that it does not
 * say. Somebody without a name is called by the relation that the pack chose.
 */
export const harmedView = (person: Harmed): HarmedView => {
  const subject = person.name ?? asSubject(person.relation ?? 'person whose name is not given');
  return {
    name: person.name ?? `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
    detail: `${subject} ${outcomeWords(person.outcome)}${ageWords(person)}.`,
    hasDied: isDeath.test(person.outcome),
    note: person.note ?? null,
  };
};
