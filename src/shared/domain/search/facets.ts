import type { AskableKind, Term } from './query.ts';
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

/** The filter under which the documents stand that fulfil a condition; null where a filter cannot say. */
export function facetOf(term: Term): string | null {
  if (term.what === 'case') return `case:${term.caseId ?? ''}`;
  if (term.what === 'tag') return `tag:${term.line.trim()}`;
  return term.what === 'is' ? `is:${term.kind}` : null;
}
