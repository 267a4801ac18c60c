import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/main/library/read-pack.ts';
import { realPackFolder } from '../../unit/pack/pack-files.ts';
import { hasFactBase, readFactBase, type Entry } from './fact-base.ts';

if (!hasFactBase) {
  console.warn('SKIPPED: the fact base is not at ../shared/facts, so the pack was compared with nothing.');
}

const pack = async () => {
  const read = await readPack(realPackFolder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

/** Where the pack withholds more than the fact base, because an open entry would tell a withheld one. */
const stricter = new Map([
  ['ev-001', 'film_ending'],
  ['pds-dc', 'after_broadcast'],
  ['abolitionist-law-center', 'after_broadcast'],
]);

type Carried = {
  readonly id: string;
  readonly sources: readonly string[];
  readonly confidence: string;
  readonly conflict?: readonly { readonly sources: readonly string[] }[];
  readonly spoilerKind?: string;
  readonly note?: string;
};

const carried = (entry: Carried) => ({
  id: entry.id,
  sources: entry.sources,
  confidence: entry.confidence,
  conflicts: (entry.conflict ?? []).map(({ sources }) => sources),
  spoilerKind: entry.spoilerKind ?? null,
  hasNote: entry.note !== undefined,
});

const expected = (entry: Entry) => ({
  id: entry.id,
  sources: entry.sources,
  confidence: entry.confidence,
  conflicts: (entry.conflict ?? []).map(({ sources }) => sources),
  spoilerKind: entry.spoiler_kind ?? stricter.get(entry.id) ?? null,
  hasNote: entry.note !== undefined,
});

type Dated = { readonly date?: string; readonly dateEnd?: string; readonly datePrecision?: string };

const dates = (entry: Dated) => [entry.date, entry.dateEnd, entry.datePrecision];
const expectedDates = (entry: Entry) => [
  entry.date,
  entry.date_end,
  entry.date_precision?.replaceAll(' ', '_'),
];

const sides = new Map([
  ['prosecution', 'Prosecution'],
  ['defence', 'Defence'],
  ['contemporary reports', 'Reports of 1999'],
]);

describe.skipIf(!hasFactBase)('the shipped pack against the fact base at ../shared/facts', () => {
  test('has every claim about the film, with everything a claim carries', async () => {
    const { claims } = (await pack()).title;
    const facts = readFactBase().title.claims;
    expect(facts).toHaveLength(47);
    expect(claims.map(carried)).toEqual(facts.map(expected));
    expect(claims.map(dates)).toEqual(facts.map(expectedDates));
  });

  test('has every claim about every case, in the order of the dossier', async () => {
    const { cases } = await pack();
    const base = readFactBase().cases;
    const facts = base.flatMap(({ claims }) => claims);
    const ours = cases.flatMap((file) => file.facts);
    expect(facts).toHaveLength(142);
    expect(ours.map(carried)).toEqual(facts.map(expected));
    expect(ours.map(dates)).toEqual(facts.map(expectedDates));
    expect(ours.map(({ section }) => section)).toEqual(facts.map((fact) => fact['section']));
    expect(ours.map(({ side }) => side)).toEqual(
      facts.map(({ side }) => (side === undefined ? undefined : (sides.get(side) ?? side))),
    );
  });

  test('has the frame of every case', async () => {
    const { cases } = await pack();
    const base = readFactBase().cases;
    expect(cases.map(({ id, name }) => [id, name])).toEqual(base.map(({ slug, name }) => [slug, name]));
    expect(cases.map(({ people }) => people)).toEqual(base.map((file) => file.people_ids));
    expect(cases.map(({ aliases }) => aliases.map(({ name, sources }) => [name, sources]))).toEqual(
      base.map(({ aliases }) => aliases.map(({ name, sources }) => [name, sources])),
    );
    expect(cases.map((file) => [file.offenceDate.value, file.ageAtOffence.value])).toEqual(
      base.map((file) => [file.offence_date.value, file.age_at_offence.value]),
    );
    expect(cases.map(({ harmed }) => harmed.map(({ name, sources }) => [name, sources]))).toEqual(
      base.map(({ victims }) => victims.map(({ name, sources }) => [name, sources])),
    );
    expect(cases.map((file) => [file.contentNotes.length, file.unknown.length])).toEqual(
      base.map((file) => [file.content_notes.length, file.unknown.length]),
    );
  });

  test('has the latest known status of every case, withheld at least as long', async () => {
    const { cases } = await pack();
    const base = readFactBase().cases;
    expect(cases.map(({ statusLatestKnown: status }) => [status.asOf, status.sources])).toEqual(
      base.map(({ status_latest_known: status }) => [status.as_of, status.sources]),
    );
    expect(cases.map(({ statusLatestKnown }) => statusLatestKnown.spoilerKind)).toEqual(
      base.map(({ slug, status_latest_known: status }) =>
        slug === 'momolu-stewart' ? 'after_broadcast' : status.spoiler_kind,
      ),
    );
  });

  test('has every beat in its band, without a minute', async () => {
    const { cues } = await pack();
    const base = readFactBase().cues;
    expect(base.beats).toHaveLength(18);
    expect(cues.cues.map(carried)).toEqual(base.beats.map(expected));
    const place = ({ id, seq, case: of, band, after, minute }: (typeof base.beats)[number]) => [
      id,
      seq,
      of,
      band,
      after,
      minute,
    ];
    expect(cues.cues.map((cue) => [cue.id, cue.seq, cue.case, cue.band, cue.after, cue.minute])).toEqual(
      base.beats.map(place),
    );
    expect(cues.caseOrder.map((one) => [one.case, one.rank, one.listingRank])).toEqual(
      base.case_segment_order.map((one) => [one.case, one.rank, one.listing_rank]),
    );
  });

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

  test('has every event', async () => {
    const { events } = (await pack()).events;
    const base = readFactBase().events;
    expect(base).toHaveLength(74);
    expect(events.map(carried)).toEqual(base.map(expected));
    expect(events.map(dates)).toEqual(base.map(expectedDates));
    expect(events.map((event) => [event.case, event.scheduled, event.dateNote !== undefined])).toEqual(
      base.map((event) => [event.case, event.scheduled, event['date_note'] !== undefined]),
    );
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

  test('says everything in its own words', async () => {
    const { title, cases, events } = await pack();
    const base = readFactBase();
    const theirs = [base.title.claims, ...base.cases.map(({ claims }) => claims), base.events].flat();
    const sentences = new Set(theirs.flatMap((entry) => [entry['claim'], entry['text']]));
    const ours = [...title.claims, ...cases.flatMap(({ facts }) => facts), ...events.events].map(
      ({ text }) => text,
    );
    expect(ours.filter((text) => sentences.has(text))).toEqual([]);
  });

  test('keeps every number of every claim and event', async () => {
    const { title, cases, events } = await pack();
    const base = readFactBase();
    const numbers = (text: unknown) =>
      [...String(text).matchAll(/\d[\d.,:]*\d|\d/gu)].map(([number]) => number);
    const theirs = [base.title.claims, ...base.cases.map(({ claims }) => claims), base.events].flat();
    const ours = [...title.claims, ...cases.flatMap(({ facts }) => facts), ...events.events];
    const sorted = (text: unknown) => [...new Set(numbers(text))].toSorted();
    expect(ours.map(({ id, text }) => [id, sorted(text)])).toEqual(
      theirs.map((entry) => [entry.id, sorted(entry['claim'] ?? entry['text'])]),
    );
  });
});
