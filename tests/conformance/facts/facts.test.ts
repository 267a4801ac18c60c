import { beforeEach, describe, expect, test } from 'vitest';
import { carried, dates, expected, expectedDates, pack, sides } from './compare.ts';
import { readFactBase, skipWithoutFactBase } from './fact-base.ts';

describe('the shipped pack against the fact base at ../shared/facts: claims, beats and events', () => {
  beforeEach(skipWithoutFactBase);

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
