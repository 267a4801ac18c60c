import type { SearchDocument } from '../search-document.ts';

/** What a surface says of one thing that can be found; everything else of a document has a quiet default. */
export type Made = Pick<SearchDocument, 'kind' | 'id' | 'title' | 'body'> & Partial<SearchDocument>;

/** A whole document from what a surface says. */
export const madeDocument = (made: Made): SearchDocument => ({
  key: `${made.kind}:${made.id}`,
  also: [],
  caseIds: [],
  tags: [],
  noteKind: null,
  answer: null,
  filmMs: null,
  folded: null,
  ...made,
});

/** Sentences and parts of one text, without the empty ones. */
export const joined = (parts: readonly (string | null)[], between = ' '): string =>
  parts.filter((part) => part !== null && part !== '').join(between);

/** What several sources say differently, as it is shown. */
export const conflictText = (conflict: readonly { readonly says: string }[]): string =>
  conflict.map(({ says }) => `Sources differ: ${says}.`).join(' ');
