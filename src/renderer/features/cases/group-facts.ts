import type { FactView } from '../../../shared/domain/dossier/views.ts';

/** The open facts of a case as the page shows them: the story, then how it ended, then what came after the film. */
export interface FactGroups {
  readonly story: readonly FactView[];
  readonly ending: readonly FactView[];
  readonly later: readonly FactView[];
}

const isLater = (fact: FactView): boolean =>
  fact.spoilerKind === 'after_broadcast' || fact.section === 'after_broadcast';
const isEnding = (fact: FactView): boolean =>
  !isLater(fact) && (fact.spoilerKind === 'film_ending' || fact.section === 'outcome_at_broadcast');

/** Puts every open fact into exactly one group and keeps the order within it. */
export const groupFacts = (facts: readonly FactView[]): FactGroups => ({
  story: facts.filter((fact) => !isLater(fact) && !isEnding(fact)),
  ending: facts.filter(isEnding),
  later: facts.filter(isLater),
});

/** The peeks that opened more than one of these facts: hiding one of them hides the others too. */
export function sharedPeeks(facts: readonly FactView[]): ReadonlySet<string> {
  const peeks = facts.flatMap((fact) => (fact.opened.by === 'peek' ? [fact.opened.peekId] : []));
  return new Set(peeks.filter((peekId, at) => peeks.indexOf(peekId) !== at));
}

/** The fact that came last while watching; null when none did. It is what the page scrolls to. */
export function newestFact(facts: readonly FactView[]): FactView | null {
  return facts.reduce<FactView | null>((newest, fact) => {
    if (fact.opened.by !== 'watching') return newest;
    const before = newest?.opened.by === 'watching' ? newest.opened.filmMs : -1;
    return fact.opened.filmMs >= before ? fact : newest;
  }, null);
}
