import { beforeEach, describe, expect, test } from 'vitest';
import { carried, expected, pack } from './compare.ts';
import { readFactBase, skipWithoutFactBase } from './fact-base.ts';

describe('the shipped pack against the fact base at ../shared/facts: people, terms, resources and sources', () => {
  beforeEach(skipWithoutFactBase);

  test('has every person', async () => {
    const { people } = (await pack()).people;
    const base = readFactBase().people;
    expect(base).toHaveLength(45);
    expect(people.map(carried)).toEqual(base.map(expected));
    expect(
      people.map((one) => [one.name, one.aliases, one.cases, one.inFilm, one.displayHint !== undefined]),
    ).toEqual(
      base.map((one) => [
        one.name,
        one.aliases,
        one.cases,
        one.appears_in_film,
        one.display_hint !== undefined,
      ]),
    );
    expect(
      people.map(({ later }) => later?.map(({ sources, spoilerKind }) => [sources, spoilerKind])),
    ).toEqual(base.map(({ later }) => later?.map((one) => [one.sources, one.spoiler_kind])));
  });

  test('has every term; a link to a case that hints is withheld', async () => {
    const { terms } = (await pack()).glossary;
    const base = readFactBase().terms;
    expect(base).toHaveLength(34);
    const withoutKind = (entry: ReturnType<typeof carried>) => ({ ...entry, spoilerKind: null });
    expect(terms.map(carried).map(withoutKind)).toEqual(base.map(expected));
    expect(terms.map((one) => [one.term, one.alsoCalled, one.cases])).toEqual(
      base.map((one) => [one.term, one.also_called, one.cases]),
    );
    expect(
      terms.map(({ spoils, spoilerKind }) => [spoils === 'case_link', spoilerKind !== undefined]),
    ).toEqual(base.map((one) => [one.case_link_is_spoiler === true, one.case_link_is_spoiler === true]));
  });

  test('has every resource with its numbers and addresses', async () => {
    const { resources } = (await pack()).resources;
    const base = readFactBase().resources;
    expect(base).toHaveLength(15);
    expect(resources.map(carried)).toEqual(base.map(expected));
    expect(
      resources.map((one) => [
        one.name,
        one.phone,
        one.textNumber,
        one.website,
        one.verifyBeforeDisplay,
        one.cases,
      ]),
    ).toEqual(
      base.map((one) => [
        one.name,
        one.phone,
        one.text ?? null,
        one.website,
        one.verify_before_display,
        one.cases,
      ]),
    );
  });

  test('has every source as it was published', async () => {
    const { sources } = (await pack()).sources;
    const base = readFactBase().sources;
    expect(base).toHaveLength(166);
    expect(sources.map((one) => [one.id, one.title, one.publisher, one.url, one.datePublished])).toEqual(
      base.map((one) => [one.id, one.title, one.publisher, one.url, one.date_published]),
    );
  });

  test('has every alias, garbled form, place to watch and gap of the title', async () => {
    const { title } = await pack();
    const base = readFactBase().title;
    expect(title.aliases.map(({ name, sources }) => [name, sources])).toEqual(
      base.aliases.map(({ name, sources }) => [name, sources]),
    );
    expect(title.garbled.forms.map((form) => [form.garbled, form.real, form.basis, form.confidence])).toEqual(
      [...base.seed_mapping.names_and_titles, ...base.seed_mapping.terms].map((form) => [
        ...[form.garbled, form.real, form.basis, form.confidence],
      ]),
    );
    expect(title.whereToWatch.map(({ service, from, claims }) => [service, from, claims])).toEqual(
      base.streaming.map(({ service, from, claims }) => [service, from, claims]),
    );
    expect(title.unknown).toHaveLength(base.unknown.length);
  });
});
