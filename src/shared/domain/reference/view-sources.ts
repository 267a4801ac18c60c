import type { Look } from './look.ts';
import { openBeats } from './open-beats.ts';
import { citedBy } from './show-support.ts';
import { isEventOpen } from './view-chronology.ts';
import { openClaims } from './view-film.ts';
import { isTermOpen } from './view-law.ts';
import { isPersonOpen, openLater, shownAs } from './view-people.ts';
import type { SourcesView, UsedSourceView } from './views.ts';

type Support = UsedSourceView['supports'][number];
interface Use {
  readonly support: Support;
  readonly cited: readonly string[];
}

const caseUses = (look: Look): readonly Use[] =>
  look.pack.cases.flatMap((file) => {
    const story = { id: file.id, name: file.name };
    const facts = (look.facts.get(file.id) ?? []).map(({ fact }) => ({
      support: { what: 'fact' as const, id: fact.id, label: fact.text, story },
      cited: citedBy([fact]),
    }));
    const { statusLatestKnown: status } = file;
    const latest = {
      support: { what: 'status' as const, id: file.id, label: status.text, story },
      cited: status.sources,
    };
    return look.isOpen(status.spoilerKind) ? [...facts, latest] : facts;
  });

const storyOf = (caseId: string | null, look: Look) =>
  look.openOf(caseId === null ? [] : [caseId])[0] ?? null;

const filmUses = (look: Look): readonly Use[] => [
  ...openClaims(look).map((claim) => ({
    support: { what: 'claim' as const, id: claim.id, label: claim.text, story: null },
    cited: citedBy([claim]),
  })),
  ...openBeats(look).map((cue) => ({
    support: { what: 'beat' as const, id: cue.id, label: cue.title, story: storyOf(cue.case, look) },
    cited: citedBy([cue]),
  })),
];

const peopleUses = (look: Look): readonly Use[] =>
  look.pack.people.people
    .filter((person) => isPersonOpen(person, look))
    .map((person) => {
      const { id, name } = shownAs(person, look);
      return {
        support: { what: 'person' as const, id, label: name, story: null },
        cited: citedBy([person, ...openLater(person, look)]),
      };
    });

const pageUses = (look: Look): readonly Use[] => [
  ...look.pack.events.events
    .filter((event) => isEventOpen(event, look))
    .map((event) => ({
      support: { what: 'event' as const, id: event.id, label: event.title, story: storyOf(event.case, look) },
      cited: citedBy([event]),
    })),
  ...look.pack.glossary.terms
    .filter((term) => isTermOpen(term, look))
    .map((term) => ({
      support: { what: 'term' as const, id: term.id, label: term.term, story: null },
      cited: citedBy([term]),
    })),
  ...look.pack.resources.resources
    .filter(({ spoilerKind }) => look.isOpen(spoilerKind))
    .map((resource) => ({
      support: { what: 'help' as const, id: resource.id, label: resource.name, story: null },
      cited: citedBy([resource]),
    })),
];

const bySource = (uses: readonly Use[]): ReadonlyMap<string, readonly Support[]> => {
  const found = new Map<string, Support[]>();
  for (const { support, cited } of uses) {
    for (const id of new Set(cited)) {
      const supports = found.get(id);
      if (supports === undefined) found.set(id, [support]);
      else supports.push(support);
    }
  }
  return found;
};

/**
 * The sources that something open rests on, each with what it was used for and every open thing that rests on it. A
 * source that supports nothing open is not there; one whose title would give something away is there without it.
 */
export const viewSources = (look: Look): SourcesView => {
  const { sources } = look.pack;
  const supports = bySource([...caseUses(look), ...filmUses(look), ...peopleUses(look), ...pageUses(look)]);
  return {
    accessed: sources.accessed,
    howRead: sources.note,
    sources: sources.sources.flatMap(({ id }) => {
      const open = supports.get(id) ?? [];
      if (open.length === 0) return [];
      return look.lens.views([id]).map((view) => ({ ...view, ...look.lens.use(id), supports: [...open] }));
    }),
  };
};
