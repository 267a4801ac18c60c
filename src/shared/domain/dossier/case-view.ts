import type { Pack } from '../pack/pack.ts';
import type { CaseFile, Fact } from '../pack/schema/case.ts';
import { harmedView } from './harmed-view.ts';
import { nextPeekOf, openFacts, type OpenFact } from './open-facts.ts';
import { presenceOf } from './presence.ts';
import { isKindOpen } from './reveal.ts';
import { sourceLens, type SourceLens } from './source-view.ts';
import type { ViewerState } from './viewer-state.ts';
import type { CaseView, FactView } from './views.ts';

const citedBy = ({ fact }: OpenFact): readonly string[] => [
  ...fact.sources,
  ...(fact.conflict ?? []).flatMap(({ sources }) => sources),
];

const conflictView = (fact: Fact, lens: SourceLens): FactView['conflict'] =>
  (fact.conflict ?? []).map(({ says, sources }) => ({ says, sources: lens.ids(sources) }));

const dateView = (fact: Fact) => ({
  date: fact.date ?? null,
  dateEnd: fact.dateEnd ?? null,
  datePrecision: fact.datePrecision ?? null,
});

const factView = ({ fact, opened }: OpenFact, lens: SourceLens): FactView => ({
  id: fact.id,
  section: fact.section,
  text: fact.text,
  ...dateView(fact),
  side: fact.side ?? null,
  sensitive: fact.sensitive ?? null,
  note: fact.note ?? null,
  conflict: conflictView(fact, lens),
  sources: lens.ids(fact.sources),
  terms: [...(fact.terms ?? [])],
  spoilerKind: fact.spoilerKind ?? null,
  opened,
});

/** The front of a case file, which anybody may see at any time. */
const frontOf = (caseFile: CaseFile) => ({
  id: caseFile.id,
  listing: caseFile.listing,
  name: caseFile.name,
  surname: caseFile.surname,
  monogram: caseFile.monogram,
  weave: caseFile.weave,
  place: caseFile.place.label,
  summary: caseFile.spoilerFreeSummary,
  contentNotes: caseFile.contentNotes,
});

/**
 * A case file as this viewer may see it now; what is gated is absent from it, ids and titles of sources included.
 * Who was harmed and what is not known appear with the first open fact, and how it went on once its own gate opens.
 */
export const viewCase = (pack: Pick<Pack, 'sources'>, caseFile: CaseFile, viewer: ViewerState): CaseView => {
  const open = openFacts(caseFile, viewer);
  const isStarted = open.length > 0;
  const harmed = isStarted ? caseFile.harmed : [];
  const lens = sourceLens(pack, caseFile, viewer);
  const latest = caseFile.statusLatestKnown;
  const status = isKindOpen(latest.spoilerKind, viewer) ? latest : null;
  return {
    ...frontOf(caseFile),
    presence: presenceOf(caseFile.id, viewer),
    facts: open.map((openFact) => factView(openFact, lens)),
    sources: lens.views([
      ...open.flatMap(citedBy),
      ...harmed.flatMap((person) => person.sources),
      ...(status?.sources ?? []),
    ]),
    harmed: harmed.map((person) => ({ ...harmedView(person), sources: lens.ids(person.sources) })),
    canPeek: nextPeekOf(caseFile, viewer) !== null,
    status:
      status === null ? null : { text: status.text, asOf: status.asOf, sources: lens.ids(status.sources) },
    unknown: isStarted
      ? caseFile.unknown.filter(({ spoilerKind }) => isKindOpen(spoilerKind, viewer)).map(({ text }) => text)
      : [],
  };
};

/** All cases in listing order as this viewer may see them now: what main sends to the window. */
export const viewCases = (pack: Pick<Pack, 'cases' | 'sources'>, viewer: ViewerState): CaseView[] =>
  pack.cases.map((caseFile) => viewCase(pack, caseFile, viewer));
