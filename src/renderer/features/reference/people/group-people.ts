import type { PeopleView, PersonView } from '../../../../shared/domain/reference/views.ts';

/** People who do the same kind of thing, under words that say which. */
interface PeopleGroup {
  readonly heading: string;
  readonly people: readonly PersonView[];
}

/** Tried from the top: the first that fits the words of the role decides. */
const kinds = [
  { heading: 'The people of the cases', fits: /^the film follows/iu },
  { heading: 'Who made the film', fits: /executive producer|director of the film|narrates/iu },
  {
    heading: 'Judges and officials',
    fits: /\bjudge\b|\bjustice of\b|\bgovernor\b|district attorney|\bpresident of the united states\b/iu,
  },
  { heading: 'Lawyers', fits: /\blawyer\b|\bprofessor of law\b|\battorney\b/iu },
] as const;

const others = 'Others';

const headingOf = (person: PersonView): string =>
  kinds.find(({ fits }) => fits.test(person.role))?.heading ?? others;

/**
 * The people by what they do, in the order of the headings above, those who died or were hurt left out: they have a
 * place of their own. Nobody is in two groups and no group is empty.
 */
export function groupPeople(view: PeopleView): readonly PeopleGroup[] {
  const apart = new Set(view.harmed.flatMap(({ personId }) => personId ?? []));
  const rest = view.people.filter((person) => !apart.has(person.id));
  return [...kinds.map(({ heading }) => heading), others]
    .map((heading) => ({ heading, people: rest.filter((person) => headingOf(person) === heading) }))
    .filter(({ people }) => people.length > 0);
}
