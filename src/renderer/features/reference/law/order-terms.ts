import type { TermView } from '../../../../shared/domain/reference/views.ts';

const inEnglish = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Terms from A to Z, as a reader looks them up. */
export const byTerm = (terms: readonly TermView[]): readonly TermView[] =>
  terms.toSorted((a, b) => inEnglish.compare(a.term, b.term));

const letterOf = (term: TermView | undefined): string | undefined => term?.term.charAt(0).toUpperCase();

/** The letter that each term begins a new run of, by the term's id; terms within a run are not in it. */
export function firstLetters(terms: readonly TermView[]): ReadonlyMap<string, string> {
  return new Map(
    terms.flatMap((term, at) => {
      const letter = letterOf(term);
      return letter === undefined || letter === letterOf(terms[at - 1]) ? [] : [[term.id, letter] as const];
    }),
  );
}
