import type {
  ChronologyView,
  EventView,
  LawView,
  PeopleView,
  PersonView,
  TermView,
  UsedSourceView,
} from '../../shared/domain/reference/views.ts';
import { dateWords, inBrackets, indent, part, storyNames, supportLines } from './words.ts';

const termLines = (term: TermView, { sources }: LawView): readonly string[] => [
  `${term.term} (${[...term.alsoCalled, term.where].join('; ')})`,
  `  ${term.plain}`,
  ...indent(2, term.stories.length === 0 ? [] : [`Comes up in: ${storyNames(term.stories)}`]),
  ...indent(2, supportLines(term, sources)),
];

/** Some or all legal terms, each with its explanation. */
export const lawText = (view: LawView, terms: readonly TermView[]): string =>
  terms.map((term) => termLines(term, view).join('\n')).join('\n\n');

const inFilmWords = {
  yes: 'in the film',
  no: 'not in the film',
  unknown: 'not known whether in the film',
} as const;

const personLines = (person: PersonView, { sources }: PeopleView): readonly string[] => [
  `  ${person.name}${inBrackets(person.aliases.join(', '))}: ${person.role}; ${inFilmWords[person.inFilm]}`,
  ...indent(6, [`Belongs to: ${storyNames(person.stories)}`]),
  ...indent(
    6,
    person.later.map(({ text }) => `Later: ${text}`),
  ),
  ...indent(6, supportLines(person, sources)),
];

const harmedLine = (person: PeopleView['harmed'][number]): string => {
  const who = [person.name, person.age].filter((one) => one !== null).join(', ');
  const when = [person.date, person.place].filter((one) => one !== null).join(', ');
  return `  ${who}: ${person.outcome}${inBrackets(when)}; case of ${person.story.name}`;
};

/** Everybody who may be known of; the people who died or were hurt first. */
export const peopleText = (view: PeopleView): string =>
  [
    ...part('Who died or was hurt', view.harmed.map(harmedLine)),
    ...part(
      'People',
      view.people.flatMap((person) => personLines(person, view)),
    ),
  ]
    .slice(1)
    .join('\n');

const eventLines = (event: EventView, { sources }: ChronologyView): readonly string[] => [
  `${dateWords(event)}  ${event.story.name}: ${event.title}`,
  `    ${event.text}`,
  ...indent(4, event.dateNote === null ? [] : [`Date: ${event.dateNote}`]),
  ...indent(4, supportLines(event, sources)),
];

/** What happened in the world, by date. */
export const chronologyText = (view: ChronologyView): string =>
  view.events.map((event) => eventLines(event, view).join('\n')).join('\n');

const whats = {
  ...{
    fact: 'Fact',
    claim: 'About the film',
    beat: 'Part of the film',
    person: 'Person',
    term: 'Legal term',
  },
  ...{ event: 'Event', help: 'Where to turn', status: 'Latest known' },
} as const;

const supportLine = ({ what, label, story }: UsedSourceView['supports'][number]): string =>
  `  ${whats[what]}${story === null ? '' : `, ${story.name}`}: ${label}`;

/** One source with everything open that rests on it. */
export const sourceText = (source: UsedSourceView): string =>
  [
    `${source.title ?? 'Title not shown yet'} [${source.id}]`,
    `  ${[source.publisher, source.published, source.url].filter((one) => one !== null).join(', ')}`,
    ...indent(2, source.usedFor === null ? [] : [`Used for: ${source.usedFor}`]),
    ...indent(2, source.note === null ? [] : [`Note: ${source.note}`]),
    ...part('What rests on it', source.supports.map(supportLine)),
  ].join('\n');

/** All sources that something open rests on, one line each. */
export const sourceListText = (sources: readonly UsedSourceView[]): string =>
  sources
    .map(({ id, publisher, title, supports }) => `${id}: ${title ?? publisher} (${supports.length})`)
    .join('\n');
