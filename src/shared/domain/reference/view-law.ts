import type { CaseFile, PathStep } from '../pack/schema/case.ts';
import type { Term } from '../pack/schema/glossary.ts';
import type { Look } from './look.ts';
import { citedBy, showSupport } from './show-support.ts';
import type { LawView, PathView, TermView } from './views.ts';

/** An explanation of the law gives nothing away by itself; with `spoils: 'case_link'` only its link to a case does. */
export const isTermOpen = (term: Term, { isOpen }: Pick<Look, 'isOpen'>): boolean =>
  term.spoils === 'case_link' || isOpen(term.spoilerKind);

const termView = (term: Term, look: Look): TermView => ({
  id: term.id,
  term: term.term,
  alsoCalled: [...term.alsoCalled],
  where: term.where,
  plain: term.plain,
  stories: look.isOpen(term.spoilerKind) ? look.openOf(term.cases) : [],
  ...showSupport(term, look.lens),
});

type Resting = Pick<PathStep, 'facts' | 'spoilerKind'>;

const isReached = ({ facts, spoilerKind }: Resting, look: Look): boolean =>
  look.isOpen(spoilerKind) && facts.every((id) => look.passed.has(id));

/** The pack's ids of everything that facts of a case rest on. */
const sourcesOf = (file: CaseFile, factIds: readonly string[]): string[] => [
  ...new Set(citedBy(file.facts.filter(({ id }) => factIds.includes(id)))),
];

const reachedSteps = (file: CaseFile, look: Look): readonly PathStep[] =>
  (file.path ?? []).filter((step) => isReached(step, look));

const reachedResults = (step: PathStep, look: Look) =>
  (step.results ?? []).filter((result) => isReached(result, look));

const stepView = (file: CaseFile, step: PathStep, look: Look): PathView['steps'][number] => ({
  who: step.who,
  does: step.does,
  terms: [...(step.terms ?? [])],
  facts: [...step.facts],
  results: reachedResults(step, look).map(({ text, facts }) => ({
    text,
    facts: [...facts],
    sources: look.lens.ids(sourcesOf(file, facts)),
  })),
  sources: look.lens.ids(sourcesOf(file, step.facts)),
});

const citedOnPaths = (look: Look): string[] =>
  look.pack.cases.flatMap((file) =>
    reachedSteps(file, look).flatMap((step) =>
      sourcesOf(file, [...step.facts, ...reachedResults(step, look).flatMap(({ facts }) => facts)]),
    ),
  );

const pathViews = (look: Look): PathView[] =>
  look.pack.cases.flatMap((file) => {
    const steps = reachedSteps(file, look).map((step) => stepView(file, step, look));
    return look.openOf([file.id]).map((story) => ({ story, steps }));
  });

/**
 * The law in plain words. A term is open to everybody and its link to a case opens with the case; a step of what could
 * change a sentence appears once every fact that it rests on is open, and what came of it once that is.
 */
export const viewLaw = (look: Look): LawView => {
  const terms = look.pack.glossary.terms.filter((term) => isTermOpen(term, look));
  return {
    terms: terms.map((term) => termView(term, look)),
    paths: pathViews(look),
    sources: look.lens.views([...citedBy(terms), ...citedOnPaths(look)]),
  };
};
