import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { claimsBySection } from '../../../../src/renderer/features/reference/film/film-sections.ts';
import { byTerm, firstLetters } from '../../../../src/renderer/features/reference/law/order-terms.ts';
import { groupPeople } from '../../../../src/renderer/features/reference/people/group-people.ts';
import {
  byPublisher,
  byStory,
  houseOf,
} from '../../../../src/renderer/features/reference/sources/group-sources.ts';
import type { FilmClaimView } from '../../../../src/shared/domain/reference/film-views.ts';
import type { PersonView, TermView, UsedSourceView } from '../../../../src/shared/domain/reference/views.ts';

const support = { sources: ['s'], conflict: [], note: null };

const person = (id: string, role: string): PersonView => ({
  id,
  name: id,
  aliases: [],
  role,
  inFilm: 'unknown',
  stories: [],
  later: [],
  ...support,
});

const packPeople = z
  .object({ people: z.array(z.object({ id: z.string(), role: z.string() })) })
  .parse(
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, '../../../../data/titles/the-justice-project/people.json'),
        'utf8',
      ),
    ),
  ).people;

it('puts every person of the pack into exactly one group', () => {
  const people = packPeople.map(({ id, role }) => person(id, role));
  const groups = groupPeople({ harmed: [], people, sources: [] });
  const grouped = groups.flatMap((group) => group.people.map(({ id }) => id));
  expect(grouped.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
});

const headings = [
  { id: 'dawn-jackson', heading: 'The people of the cases' },
  { id: 'david-sheppard', heading: 'The people of the cases' },
  { id: 'kim-kardashian-west', heading: 'Who made the film' },
  { id: 'jessica-jackson', heading: 'Lawyers' },
  { id: 'max-orenstein', heading: 'Lawyers' },
  { id: 'tom-wolf', heading: 'Judges and officials' },
  { id: 'judith-french', heading: 'Judges and officials' },
  { id: 'larry-krasner', heading: 'Judges and officials' },
  { id: 'van-jones', heading: 'Others' },
];
for (const { id, heading } of headings) {
  it(`puts ${id} of the pack under "${heading}"`, () => {
    const role = packPeople.find((one) => one.id === id)?.role;
    if (role === undefined) throw new Error(`the pack has no ${id}`);
    const groups = groupPeople({ harmed: [], people: [person(id, role)], sources: [] });
    expect(groups.map((group) => group.heading)).toEqual([heading]);
  });
}

it('leaves those who died to the place of their own', () => {
  const harmed = {
    story: { id: 'one', name: 'One' },
    personId: 'b',
    name: 'B',
    age: null,
    outcome: 'died',
    date: null,
    place: null,
    note: null,
    sources: [],
  };
  const people = [person('a', 'A lawyer'), person('b', 'The man who died')];
  const groups = groupPeople({ harmed: [harmed], people, sources: [] });
  expect(groups.flatMap((group) => group.people.map(({ id }) => id))).toEqual(['a']);
});

const term = (name: string): TermView => ({
  id: name,
  term: name,
  alsoCalled: [],
  where: 'Ohio',
  plain: name,
  stories: [],
  ...support,
});

it('lists terms from A to Z and puts a letter beside the first of each', () => {
  const terms = byTerm(['Parole', 'clemency', 'Pardon', 'Commutation'].map(term));
  expect(terms.map(({ id }) => id)).toEqual(['clemency', 'Commutation', 'Pardon', 'Parole']);
  expect([...firstLetters(terms)]).toEqual([
    ['clemency', 'C'],
    ['Pardon', 'P'],
  ]);
});

const source = (id: string, publisher: string, stories: readonly (string | null)[]): UsedSourceView => ({
  id,
  publisher,
  title: id,
  url: null,
  published: null,
  usedFor: null,
  note: null,
  supports: stories.map((story, at) => ({
    what: 'fact',
    id: `${id}-${at}`,
    label: 'x',
    story: story === null ? null : { id: story, name: story.toUpperCase() },
  })),
});

const sources = [
  source('a', 'Variety', ['one']),
  source('b', 'E! News (Allison Crist)', ['one', 'one', 'two']),
  source('c', 'E! News', [null]),
];

it('puts pieces of one house together, whoever wrote them', () => {
  expect(houseOf('E! News (Allison Crist)')).toBe('E! News');
  expect(byPublisher(sources).map((group) => [group.heading, group.sources.map(({ id }) => id)])).toEqual([
    ['E! News', ['b', 'c']],
    ['Variety', ['a']],
  ]);
});

it('names a source with every story that rests on it, and once with each, cases in the order of the listing', () => {
  expect(
    byStory(sources, ['two', 'one']).map((group) => [group.heading, group.sources.map(({ id }) => id)]),
  ).toEqual([
    ['TWO', ['b']],
    ['ONE', ['a', 'b']],
    ['The film and everything around it', ['c']],
  ]);
});

it('loses no claim about the film', () => {
  const sections = [
    'order',
    'identity',
    'broadcast',
    'runtime',
    'credits',
    'people',
    'organisations',
    'framing',
  ] as const;
  const claims = sections.map((section): FilmClaimView => ({
    id: section,
    section,
    text: section,
    date: null,
    dateEnd: null,
    datePrecision: null,
    spoilerKind: null,
    ...support,
  }));
  const shown = claimsBySection(claims).flatMap((one) => one.claims.map(({ id }) => id));
  expect(shown.toSorted()).toEqual([...sections].toSorted());
  expect(claimsBySection([])).toEqual([]);
});
