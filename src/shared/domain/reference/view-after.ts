import type { CaseFile, Fact } from '../pack/schema/case.ts';
import type { AfterView } from './film-views.ts';
import type { Look } from './look.ts';
import { citedBy, showDates, showSupport } from './show-support.ts';
import { filmClaimView, openClaims } from './view-film.ts';

type AfterCase = AfterView['cases'][number];

/** What the viewer has to say before more of this page opens. */
const waitsFor = ({ isOpen }: Look): AfterView['waitsFor'] => {
  if (!isOpen('film_ending')) return 'the_end';
  return isOpen('after_broadcast') ? 'nothing' : 'second_yes';
};

/** The facts of a case that were withheld until now, by date; those without a date keep their place in the dossier. */
const laterFacts = (file: CaseFile, look: Look): readonly Fact[] => {
  const facts = (look.facts.get(file.id) ?? [])
    .map(({ fact }) => fact)
    .filter(({ spoilerKind }) => spoilerKind !== undefined);
  const dated = facts
    .filter(({ date }) => date !== undefined)
    .toSorted((left, right) => (left.date ?? '').localeCompare(right.date ?? ''));
  return facts.map((fact) => (fact.date === undefined ? fact : (dated.shift() ?? fact)));
};

const factViews = (fact: Fact, look: Look): AfterCase['facts'][number][] =>
  fact.spoilerKind === undefined
    ? []
    : [
        {
          id: fact.id,
          section: fact.section,
          text: fact.text,
          ...showDates(fact),
          side: fact.side ?? null,
          sensitive: fact.sensitive ?? null,
          terms: [...(fact.terms ?? [])],
          spoilerKind: fact.spoilerKind,
          ...showSupport(fact, look.lens),
        },
      ];

const openStatus = ({ statusLatestKnown: status }: CaseFile, look: Look): CaseFile['statusLatestKnown'][] =>
  look.isOpen(status.spoilerKind) ? [status] : [];

const statusView = (file: CaseFile, look: Look): AfterCase['status'] => {
  const [status] = openStatus(file, look);
  return status === undefined
    ? null
    : { text: status.text, asOf: status.asOf, sources: look.lens.ids(status.sources) };
};

const caseView = (file: CaseFile, look: Look): AfterCase => ({
  story: { id: file.id, name: file.name },
  facts: laterFacts(file, look).flatMap((fact) => factViews(fact, look)),
  status: statusView(file, look),
  unknown: file.unknown
    .filter(({ spoilerKind }) => spoilerKind !== undefined && look.isOpen(spoilerKind))
    .map(({ text }) => text),
});

/**
 * How each case went on, the hard turns included, with dates, and what is not known said as not known. Nothing at all
 * before the end; what came after the broadcast waits for the second yes.
 */
export const viewAfter = (look: Look): AfterView => {
  const waits = waitsFor(look);
  const cases = waits === 'the_end' ? [] : look.pack.cases;
  const claims = openClaims(look).filter(({ spoilerKind }) => spoilerKind !== undefined);
  return {
    waitsFor: waits,
    cases: cases.map((file) => caseView(file, look)),
    film: claims.map((claim) => filmClaimView(claim, look)),
    sources: look.lens.views([
      ...cases.flatMap((file) => citedBy([...laterFacts(file, look), ...openStatus(file, look)])),
      ...citedBy(claims),
    ]),
  };
};
