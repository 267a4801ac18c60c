import type { AskedWord } from './match-word.ts';

/** What `is:` can ask for. */
export const askableKinds = [
  'note',
  'mark',
  'question',
  'open',
  'answered',
  'quote',
  'untimed',
  'line',
  'fact',
  'case',
  'term',
  'person',
  'event',
  'film',
  'help',
  'source',
] as const;
export type AskableKind = (typeof askableKinds)[number];

/** One condition of a query. Times are film time in milliseconds. */
export type Term =
  | { readonly what: 'word'; readonly asked: AskedWord; readonly text: string }
  | { readonly what: 'phrase'; readonly line: string; readonly text: string }
  | { readonly what: 'case'; readonly caseId: string | null; readonly text: string }
  | { readonly what: 'tag'; readonly line: string; readonly text: string }
  | { readonly what: 'is'; readonly kind: AskableKind }
  | { readonly what: 'before'; readonly filmMs: number }
  | { readonly what: 'after'; readonly filmMs: number };

/** A condition that must hold, or must not. */
export interface Clause {
  readonly term: Term;
  readonly isNot: boolean;
}

/**
 * What the viewer asked: everything in it must hold. `problems` are whole sentences about what was not understood;
 * a query with `isAnswerable: false` finds nothing until it is put right.
 */
export interface SearchQuery {
  readonly clauses: readonly Clause[];
  readonly problems: readonly string[];
  readonly isAnswerable: boolean;
}

/** A case as queries name it; all of it stands on the front of a case file, which is always open. */
export interface CaseName {
  readonly id: string;
  readonly name: string;
  readonly surname: string;
  readonly monogram: string;
  /** Other spellings and garbled forms of the name. */
  readonly also: readonly string[];
}

/** The words that must be there, with how each may match. */
export const wantedWords = (query: SearchQuery): readonly AskedWord[] =>
  query.clauses.flatMap(({ term, isNot }) => (term.what === 'word' && !isNot ? [term.asked] : []));
