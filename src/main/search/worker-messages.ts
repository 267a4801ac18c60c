import type { NameTable } from '../../shared/domain/search/name-table.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import type { SearchQuestion } from './search-engine.ts';

/** What the search worker is told: names first, documents, questions, and the end. `id` is what its answer carries. */
export type ToWorker =
  | { readonly what: 'begin'; readonly names: NameTable }
  | { readonly what: 'put'; readonly id: number; readonly documents: readonly SearchDocument[] }
  | { readonly what: 'remove'; readonly keys: readonly string[] }
  | { readonly what: 'rank'; readonly id: number; readonly question: SearchQuestion }
  | {
      readonly what: 'show';
      readonly id: number;
      readonly text: string;
      readonly hits: readonly SearchDocument[];
    }
  /** Asks only which notes are found; see `SearchEngine.which`. */
  | { readonly what: 'which'; readonly id: number; readonly text: string }
  | { readonly what: 'stop' };

/** What the search worker says: that it took documents up, the places of what was found, and an answer. */
export type FromWorker =
  | { readonly what: 'took'; readonly id: number }
  | { readonly what: 'places'; readonly id: number; readonly places: Uint32Array }
  | { readonly what: 'answer'; readonly id: number; readonly answer: SearchAnswer };

const isMessage = (value: unknown, whats: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'what' in value &&
  typeof value.what === 'string' &&
  whats.includes(value.what);

/** Tells the worker's messages from anything else; both ends are this very program, so the tag is enough. */
export const isToWorker = (value: unknown): value is ToWorker =>
  isMessage(value, ['begin', 'put', 'remove', 'rank', 'show', 'which', 'stop']);

/** The same for what the worker says. */
export const isFromWorker = (value: unknown): value is FromWorker =>
  isMessage(value, ['took', 'places', 'answer']);
