import type { CaseFile, Fact } from '../pack/schema/case.ts';
import { visible } from './reveal.ts';
import type { ViewerState } from './viewer-state.ts';
import type { OpenedBy } from './views.ts';

/** A fact that passed the gate, and what opened it. */
export interface OpenFact {
  readonly fact: Fact;
  readonly opened: OpenedBy;
}

const isReplaced = (fact: Fact, caseFile: CaseFile, openIds: ReadonlySet<string>): boolean => {
  const seen = new Set([fact.id]);
  let later = fact.supersededBy;
  while (later !== undefined && !seen.has(later)) {
    if (openIds.has(later)) return true;
    seen.add(later);
    const laterId = later;
    later = caseFile.facts.find((other) => other.id === laterId)?.supersededBy;
  }
  return false;
};

const filmMsOf = ({ opened }: OpenFact): number =>
  opened.by === 'watching' ? opened.filmMs : Number.POSITIVE_INFINITY;

const inFilmOrder = (a: OpenFact, b: OpenFact): number =>
  filmMsOf(a) === filmMsOf(b) ? 0 : filmMsOf(a) - filmMsOf(b);

const passed = (caseFile: CaseFile, viewer: ViewerState): readonly OpenFact[] =>
  caseFile.facts.flatMap((fact) => {
    const opened = visible(fact, caseFile, viewer);
    return opened === null ? [] : [{ fact, opened }];
  });

/**
 * The open facts of a case as they are read: by the film time at which watching opened them, then, for the
 * others, in dossier order. Of several versions of a claim only the latest open one is there.
 */
export const openFacts = (caseFile: CaseFile, viewer: ViewerState): readonly OpenFact[] => {
  const open = passed(caseFile, viewer);
  const openIds = new Set(open.map(({ fact }) => fact.id));
  return open.filter(({ fact }) => !isReplaced(fact, caseFile, openIds)).toSorted(inFilmOrder);
};

/**
 * The id of the fact that a peek would open: the first safe one in dossier order that is closed and not already
 * replaced by an open one; null when there is none. Under *after the film* nothing is offered before the end.
 */
export const nextPeekOf = (caseFile: CaseFile, viewer: ViewerState): string | null => {
  if (viewer.pass.policy !== 'as_i_watch') return null;
  const openIds = new Set(passed(caseFile, viewer).map(({ fact }) => fact.id));
  const next = caseFile.facts.find(
    (fact) => fact.spoilerKind === undefined && !openIds.has(fact.id) && !isReplaced(fact, caseFile, openIds),
  );
  return next?.id ?? null;
};
