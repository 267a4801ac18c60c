import { beforeAll, describe, expect, test } from 'vitest';
import { viewCases } from '../../../src/shared/domain/dossier/case-view.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { lookAt, type Look } from '../../../src/shared/domain/reference/look.ts';
import { viewAfter } from '../../../src/shared/domain/reference/view-after.ts';
import { viewChronology } from '../../../src/shared/domain/reference/view-chronology.ts';
import { viewFilm } from '../../../src/shared/domain/reference/view-film.ts';
import { viewHelp } from '../../../src/shared/domain/reference/view-help.ts';
import { viewLaw } from '../../../src/shared/domain/reference/view-law.ts';
import { viewPeople } from '../../../src/shared/domain/reference/view-people.ts';
import { viewSources } from '../../../src/shared/domain/reference/view-sources.ts';
import { pack, sides } from '../facts/compare.ts';
import { hasFactBase, readFactBase, type Entry } from '../facts/fact-base.ts';

/** Somebody who has seen the film and said yes twice. */
const afterTheFilm: ViewerState = {
  pass: { policy: 'as_i_watch', afterBroadcast: true, endingsConfirmed: false },
  watchedToMs: 0,
  nowMs: 0,
  finished: true,
  scenes: [],
  peeks: [],
};

interface Shown {
  readonly id: string;
  readonly sources: readonly string[];
  readonly conflict: readonly { readonly sources: readonly string[] }[];
  readonly note: string | null;
  readonly side?: string | null;
}

/** What must be reachable of an entry: its sources, the sources of every differing statement, whose account it is. */
const shown = (entry: Shown) => ({
  id: entry.id,
  sources: entry.sources,
  conflicts: entry.conflict.map(({ sources }) => sources),
  hasNote: entry.note !== null,
  side: entry.side ?? null,
});
const expected = (entry: Entry) => ({
  id: entry.id,
  sources: entry.sources,
  conflicts: (entry.conflict ?? []).map(({ sources }) => sources),
  hasNote: entry.note !== undefined,
  side: entry.side === undefined ? null : (sides.get(entry.side) ?? entry.side),
});

const byId = <T extends { readonly id: string }>(entries: readonly T[]): readonly T[] =>
  entries.toSorted((left, right) => (left.id < right.id ? -1 : 1));

if (!hasFactBase) {
  console.warn('SKIPPED: the fact base is not at ../shared/facts, so nothing could be counted as reachable.');
}

describe.skipIf(!hasFactBase)(
  'after the film, with both yeses, everything of ../shared/facts is reachable',
  () => {
    let look: Look;
    beforeAll(async () => {
      look = lookAt(await pack(), afterTheFilm);
    });

    test('all 142 claims about the cases, each with sources, side, conflicts and date', () => {
      const facts = viewCases(look.pack, look.viewer).flatMap((file) => file.facts);
      const base = readFactBase().cases.flatMap(({ claims }) => claims);
      expect(base).toHaveLength(142);
      expect(byId(facts.map(shown))).toEqual(byId(base.map(expected)));
      expect(byId(facts).map(({ date, dateEnd }) => [date, dateEnd])).toEqual(
        byId(base).map((claim) => [claim.date ?? null, claim.date_end ?? null]),
      );
    });

    test('every claim that was withheld stands once more on the page about how it went on', () => {
      const after = viewAfter(look);
      const base = readFactBase();
      const ends = base.cases
        .flatMap(({ claims }) => claims)
        .filter((claim) => claim.spoiler_kind !== undefined);
      expect(byId(after.cases.flatMap(({ facts }) => facts).map(shown))).toEqual(byId(ends.map(expected)));
      const aroundIt = base.title.claims.filter((claim) => claim.spoiler_kind !== undefined);
      expect(byId(after.film.map(shown))).toEqual(byId(aroundIt.map(expected)));
      expect(after.cases.map(({ status }) => [status?.asOf, status?.sources])).toEqual(
        base.cases.map(({ status_latest_known: status }) => [status.as_of, status.sources]),
      );
    });

    test('all 47 claims about the film, and all 18 beats', () => {
      const film = viewFilm(look);
      const base = readFactBase();
      expect(base.title.claims).toHaveLength(47);
      expect(byId(film.claims.map(shown))).toEqual(byId(base.title.claims.map(expected)));
      expect(base.cues.beats).toHaveLength(18);
      expect(byId(film.beats.map(shown))).toEqual(byId(base.cues.beats.map(expected)));
      expect(film.beats.map(({ band }) => band)).toEqual(base.cues.beats.map(({ band }) => band));
      expect(film.caseOrder.map(({ story, rank }) => [story.id, rank])).toEqual(
        base.cues.case_segment_order.map((one) => [one.case, one.rank]),
      );
    });

    test('every other name of the film, every garbled form, every place to watch', () => {
      const film = viewFilm(look);
      const { title } = readFactBase();
      expect(film.otherNames.map(({ name, sources }) => [name, sources])).toEqual(
        title.aliases.map(({ name, sources }) => [name, sources]),
      );
      expect(film.garbled.map(({ garbled, real }) => [garbled, real])).toEqual(
        [...title.seed_mapping.names_and_titles, ...title.seed_mapping.terms].map((one) => [
          one.garbled,
          one.real,
        ]),
      );
      expect(film.whereToWatch.map(({ service, from, claims }) => [service, from, claims])).toEqual(
        title.streaming.map(({ service, from, claims }) => [service, from, claims]),
      );
    });

    test('all 74 events', () => {
      const { events } = viewChronology(look);
      const base = readFactBase().events;
      expect(base).toHaveLength(74);
      expect(byId(events.map(shown))).toEqual(byId(base.map(expected)));
      expect(events.map((event) => [event.date, event.dateEnd, event.story.id, event.scheduled])).toEqual(
        base.map((event) => [event.date, event.date_end ?? null, event.case, event.scheduled ?? false]),
      );
    });

    test('all 45 people, relatives by their relationship, with what became of them', () => {
      const { people } = viewPeople(look);
      const base = readFactBase().people;
      expect(base).toHaveLength(45);
      const named = base.filter(({ display_hint: hint }) => hint === undefined);
      const ids = new Set(named.map(({ id }) => id));
      expect(people.filter(({ id }) => ids.has(id)).map(shown)).toEqual(named.map(expected));
      expect(people.map(({ sources }) => sources)).toEqual(base.map(({ sources }) => sources));
      expect(people.map(({ later }) => later.map(({ sources }) => sources))).toEqual(
        base.map(({ later }) => (later ?? []).map(({ sources }) => sources)),
      );
      expect(people.map(({ inFilm, stories }) => [inFilm, stories.map(({ id }) => id)])).toEqual(
        base.map((one) => [one.appears_in_film, one.cases]),
      );
    });

    test('everybody who died or was hurt, with name or relation and sources', () => {
      const { harmed } = viewPeople(look);
      const base = readFactBase().cases.flatMap(({ slug, victims }) =>
        victims.map((one) => ({ slug, ...one })),
      );
      expect(harmed.map(({ story }) => story.id)).toEqual(base.map(({ slug }) => slug));
      for (const [place, victim] of base.entries()) {
        if (victim.name !== null) expect(harmed[place]?.name).toBe(victim.name);
        expect(harmed[place]?.sources).toEqual(expect.arrayContaining(victim.sources));
      }
    });

    test('all 34 legal terms with their links, and all 15 places to turn to', () => {
      const { terms } = viewLaw(look);
      const base = readFactBase();
      expect(base.terms).toHaveLength(34);
      expect(terms.map(shown)).toEqual(base.terms.map(expected));
      expect(terms.map(({ stories }) => stories.map(({ id }) => id))).toEqual(
        base.terms.map((one) => one.cases),
      );
      const { entries } = viewHelp(look);
      expect(base.resources).toHaveLength(15);
      expect(byId(entries.map(shown))).toEqual(byId(base.resources.map(expected)));
      expect(byId(entries).map(({ phone, website, toCheck }) => [phone, website, toCheck])).toEqual(
        byId(base.resources).map((one) => [one.phone, one.website, one.verify_before_display]),
      );
      expect(entries.slice(0, 2).map(({ kind }) => kind)).toEqual(['helpline', 'helpline']);
    });

    test('everything that was looked for and not found', () => {
      const base = readFactBase();
      const cases = viewCases(look.pack, look.viewer);
      expect(cases.map(({ unknown }) => unknown.length)).toEqual(
        base.cases.map(({ unknown }) => unknown.length),
      );
      expect(viewFilm(look).unknown).toHaveLength(base.title.unknown.length);
    });

    test('every source that any of this rests on, with everything that rests on it', () => {
      const base = readFactBase();
      const entries = [
        ...base.cases.flatMap(({ claims }) => claims),
        ...[
          ...base.title.claims,
          ...base.cues.beats,
          ...base.events,
          ...base.terms,
          ...base.resources,
          ...base.people,
        ],
      ];
      const { sources } = viewSources(look);
      const uses = new Map(sources.map(({ id, supports }) => [id, new Set(supports.map((one) => one.id))]));
      const hinted = new Set(base.people.filter((one) => one.display_hint !== undefined).map(({ id }) => id));
      const missing = entries
        .filter(({ id }) => !hinted.has(id))
        .flatMap((entry) =>
          [...entry.sources, ...(entry.conflict ?? []).flatMap((one) => one.sources)]
            .filter((source) => uses.get(source)?.has(entry.id) !== true)
            .map((source) => `${entry.id}: ${source}`),
        );
      expect(missing).toEqual([]);
      const published = new Map(base.sources.map((source) => [source.id, source]));
      expect(sources.map(({ id, title, url }) => [id, title, url])).toEqual(
        sources.map(({ id }) => [id, published.get(id)?.title, published.get(id)?.url]),
      );
      expect(base.sources.map(({ id }) => id).filter((id) => !uses.has(id))).toEqual([]);
    });
  },
);
