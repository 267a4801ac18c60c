import { compareNotes } from '../notebook/compare-notes.ts';
import type { Note } from '../notebook/records.ts';
import type { SortColumn } from './question.ts';

/** The order that is asked for, and where each case stands in the list of cases. */
export interface TableOrder {
  readonly sort: SortColumn;
  readonly descending: boolean;
}

type Key = number | string | null;

const kindRank: Readonly<Record<Note['kind'], number>> = { note: 0, question: 1, quote: 2, mark: 3 };

/** A case's place in the list of cases. */
export type Listing = (caseId: string) => number | undefined;

const keys: Readonly<Record<SortColumn, (note: Note, listing: Listing) => Key>> = {
  time: ({ filmMs }) => filmMs,
  written: ({ createdAt }) => createdAt,
  edited: ({ editedAt }) => editedAt,
  case: ({ caseIds: [first] }, listing) => (first === undefined ? null : (listing(first) ?? null)),
  kind: ({ kind }) => kindRank[kind],
  length: ({ text }) => text.length,
  tag: ({ tags: [first] }) => first?.toLowerCase() ?? null,
};

/** What a note is sorted by in a column; null where it has nothing there. */
export const keyOfNote = (sort: SortColumn, note: Note, listing: Listing): Key => keys[sort](note, listing);

/** What has no time, no case or no tag stands last, whichever way the rest is turned. */
function compareKeys(a: Key, b: Key, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b !== descending ? -1 : 1;
}

/**
 * The order of a table as a comparison that never answers 0 for two notes: what is equal stands in the order of the
 * film, so that no row jumps. `listing` gives a case's place in the list of cases.
 */
export function compareBy({ sort, descending }: TableOrder, listing: Listing): (a: Note, b: Note) => number {
  const keyOf = keys[sort];
  return (a, b) => compareKeys(keyOf(a, listing), keyOf(b, listing), descending) || compareNotes(a, b);
}
