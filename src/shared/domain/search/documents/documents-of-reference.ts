import type { FilmView } from '../../reference/film-views.ts';
import type { ChronologyView, HelpView, LawView, PeopleView, SourcesView } from '../../reference/views.ts';
import { otherForms, type NameTable } from '../name-table.ts';
import type { SearchDocument } from '../search-document.ts';
import { conflictText, joined, madeDocument } from './made-document.ts';

type Names = Pick<NameTable, 'rewordings'>;

const idsOf = (stories: readonly { readonly id: string }[]): readonly string[] => stories.map(({ id }) => id);

/** The legal terms, and for each open case what could change its sentence. */
export const documentsOfLaw = ({ terms, paths }: LawView): readonly SearchDocument[] => [
  ...terms.map((term) =>
    madeDocument({
      kind: 'term',
      id: term.id,
      title: term.term,
      body: joined([term.plain, conflictText(term.conflict), term.note]),
      also: [...term.alsoCalled, term.where],
      caseIds: idsOf(term.stories),
    }),
  ),
  ...paths.map(({ story, steps }) =>
    madeDocument({
      kind: 'term',
      id: `path-${story.id}`,
      title: `What could change the sentence: ${story.name}`,
      body: steps
        .flatMap(({ who, does, results }) => [`${who} ${does}`, ...results.map(({ text }) => text)])
        .join(' · '),
      caseIds: [story.id],
    }),
  ),
];

const harmedText = (harmed: PeopleView['harmed'][number]): string =>
  joined([harmed.age, harmed.outcome, harmed.place, harmed.note], ' · ');

/** The people, with what is said of those who died or were hurt at their own entry. */
export const documentsOfPeople = (
  { people, harmed }: PeopleView,
  names: Names,
): readonly SearchDocument[] => {
  const known = new Set(people.map(({ id }) => id));
  const listed = people.map((person) =>
    madeDocument({
      kind: 'person',
      id: person.id,
      title: person.name,
      body: joined(
        [
          person.role,
          ...harmed.filter(({ personId }) => personId === person.id).map(harmedText),
          ...person.later.map(({ text }) => text),
          conflictText(person.conflict),
          person.note,
        ],
        ' · ',
      ),
      also: [...person.aliases, ...otherForms(person.name, names)],
      caseIds: idsOf(person.stories),
    }),
  );
  const unlisted = harmed
    .filter(({ personId }) => personId === null || !known.has(personId))
    .map((one, at) =>
      madeDocument({
        kind: 'person',
        id: `harmed-${one.story.id}-${at + 1}`,
        title: one.name,
        body: harmedText(one),
        caseIds: [one.story.id],
      }),
    );
  return [...listed, ...unlisted];
};

/** The events of the chronology, findable by their date as it is written too. */
export const documentsOfChronology = ({ events }: ChronologyView): readonly SearchDocument[] =>
  events.map((event) =>
    madeDocument({
      kind: 'event',
      id: event.id,
      title: event.title,
      body: joined([event.text, conflictText(event.conflict), event.note]),
      also: [event.date, event.date.slice(0, 4)],
      caseIds: [event.story.id],
    }),
  );

/** The film itself: its names, what is known of it, and its beats that have passed. */
export const documentsOfFilm = (film: FilmView): readonly SearchDocument[] => [
  madeDocument({
    kind: 'film',
    id: 'film',
    title: film.name,
    body: joined([film.shortName, film.network, film.length.note], ' · '),
    also: [...film.otherNames.map(({ name }) => name), ...film.garbled.map(({ garbled }) => garbled)],
  }),
  ...film.claims.map((claim) =>
    madeDocument({
      kind: 'film',
      id: claim.id,
      title: film.shortName,
      body: joined([claim.text, conflictText(claim.conflict), claim.note]),
    }),
  ),
  ...film.beats.map((beat) =>
    madeDocument({
      kind: 'film',
      id: beat.id,
      title: beat.title,
      body: joined([beat.summary, conflictText(beat.conflict), beat.note]),
      caseIds: beat.story === null ? [] : [beat.story.id],
    }),
  ),
  ...film.unknown.map((text, at) =>
    madeDocument({
      kind: 'film',
      id: `film-unknown-${at + 1}`,
      title: `${film.shortName}: not known`,
      body: text,
    }),
  ),
];

/** Helplines and organisations. */
export const documentsOfHelp = ({ entries }: HelpView): readonly SearchDocument[] =>
  entries.map((entry) =>
    madeDocument({
      kind: 'help',
      id: entry.id,
      title: entry.name,
      body: joined([entry.what, entry.note]),
      also: [entry.kind, entry.territory, ...(entry.phone === null ? [] : [entry.phone])],
      caseIds: idsOf(entry.stories),
    }),
  );

/** The sources, by publisher and by title as far as that is open. */
export const documentsOfSources = ({ sources }: SourcesView): readonly SearchDocument[] =>
  sources.map((source) =>
    madeDocument({
      kind: 'source',
      id: source.id,
      title: source.title ?? source.publisher,
      body: joined([source.title === null ? null : source.publisher, source.usedFor], ' · '),
    }),
  );
