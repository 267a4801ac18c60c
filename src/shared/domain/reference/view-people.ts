import type { CaseFile } from '../pack/schema/case.ts';
import type { Person } from '../pack/schema/people.ts';
import type { Look } from './look.ts';
import { citedBy, showSupport } from './show-support.ts';
import type { PeopleView, PersonView } from './views.ts';

type Later = NonNullable<Person['later']>[number];

/**
 * Whether somebody is listed at all: nothing about the entry is withheld, and a case or strand that the person
 * belongs to is open. Being listed can give away as much as what is said.
 */
export const isPersonOpen = (person: Person, look: Look): boolean =>
  look.isOpen(person.spoilerKind) && look.openOf(person.cases).length > 0;

/** What became of somebody later is never less withheld than what came after the broadcast. */
export const openLater = (person: Person, look: Look): readonly Later[] =>
  (person.later ?? []).filter(
    ({ spoilerKind }) => look.isOpen(spoilerKind) && look.isOpen('after_broadcast'),
  );

/** How somebody is shown: relatives by their relationship, so that neither id nor alias says the name. */
export const shownAs = (person: Person, look: Look): Pick<PersonView, 'id' | 'name' | 'aliases'> => {
  const { displayHint: hint } = person;
  if (hint === undefined) return { id: person.id, name: person.name, aliases: [...person.aliases] };
  const place = look.pack.people.people.findIndex(({ id }) => id === person.id);
  return { id: `relative-${place + 1}`, name: hint.as, aliases: [] };
};

const personView = (person: Person, look: Look): PersonView => ({
  ...shownAs(person, look),
  role: person.role,
  inFilm: person.inFilm,
  stories: look.openOf(person.cases),
  later: openLater(person, look).map(({ text, sources }) => ({ text, sources: look.lens.ids(sources) })),
  ...showSupport(person, look.lens),
});

type Harmed = CaseFile['harmed'][number];
interface Harm {
  readonly file: CaseFile;
  readonly person: Harmed;
}

const personIdOf = (name: string | null, look: Look): string | null => {
  const listed = look.pack.people.people.find((person) => person.name === name && isPersonOpen(person, look));
  return listed === undefined ? null : shownAs(listed, look).id;
};

/** What a harmed person's row rests on: the person's own sources and those of when and where it happened. */
const citedByHarm = ({ file, person }: Harm): string[] => [
  ...new Set([...person.sources, ...file.offenceDate.sources, ...file.offencePlace.sources]),
];

const plain = (value: string | number | null | undefined): string | null => value?.toString() ?? null;

const harmedViews = (harm: Harm, look: Look): PeopleView['harmed'][number][] => {
  const { file, person } = harm;
  return look.openOf([file.id]).map((story) => ({
    story,
    personId: personIdOf(person.name, look),
    name: person.name ?? person.relation ?? 'Name not given',
    age: plain(person.age) ?? plain(person.ageNote),
    outcome: person.outcome,
    date: plain(file.offenceDate.value),
    place: plain(file.offencePlace.value),
    note: plain(person.note),
    sources: look.lens.ids(citedByHarm(harm)),
  }));
};

/** Everybody whom this viewer may know of. The people who died or were hurt come first, as they do on the page. */
export const viewPeople = (look: Look): PeopleView => {
  const people = look.pack.people.people.filter((person) => isPersonOpen(person, look));
  const harmed = look.pack.cases.flatMap((file) => file.harmed.map((person) => ({ file, person })));
  const openHarmed = harmed.filter(({ file }) => look.stories.has(file.id));
  return {
    harmed: openHarmed.flatMap((one) => harmedViews(one, look)),
    people: people.map((person) => personView(person, look)),
    sources: look.lens.views([
      ...openHarmed.flatMap(citedByHarm),
      ...citedBy(people),
      ...citedBy(people.flatMap((person) => openLater(person, look))),
    ]),
  };
};
