import type { AskableKind, Clause, SearchQuery } from './query.ts';
import type { SearchDocument } from './search-document.ts';
import { foldedLine } from './words.ts';

const noteKinds: readonly string[] = ['mark', 'question', 'quote'] satisfies readonly AskableKind[];

const line = (text: string): string => foldedLine(text).trim();

const kindFacets = ({ kind, noteKind, answer, filmMs }: SearchDocument): readonly string[] => [
  `is:${kind}`,
  ...(noteKind !== null && noteKinds.includes(noteKind) ? [`is:${noteKind}`] : []),
  ...(answer === null ? [] : [`is:${answer}`]),
  ...(kind === 'note' && filmMs === null ? ['is:untimed'] : []),
];

/** Under which filters a document stands, so that an index can list them; a colon keeps them apart from words. */
export const facetsOf = (document: SearchDocument): readonly string[] => [
  ...new Set([
    ...(document.caseIds.length === 0 ? ['case:'] : document.caseIds.map((id) => `case:${id}`)),
    ...document.tags.map((tag) => `tag:${line(tag)}`),
    ...kindFacets(document),
  ]),
];

/** What every hit of a query surely stands under, or holds as a whole word: it narrows, and does not rank. */
export interface Narrowing {
  readonly facets: readonly string[];
  readonly words: readonly string[];
}

const facetOf = ({ term, isNot }: Clause): readonly string[] => {
  if (isNot) return [];
  if (term.what === 'case') return [`case:${term.caseId ?? ''}`];
  if (term.what === 'tag') return [`tag:${term.line.trim()}`];
  return term.what === 'is' ? [`is:${term.kind}`] : [];
};

/** The narrowing of a query; the conditions are still checked, because words in a row are more than words. */
export const narrowing = ({ clauses }: SearchQuery): Narrowing => ({
  facets: clauses.flatMap(facetOf),
  words: clauses.flatMap(({ term, isNot }) =>
    term.what === 'phrase' && !isNot ? term.line.trim().split(' ') : [],
  ),
});
