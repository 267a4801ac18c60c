import { answerOf, ask } from '../../shared/domain/search/answer.ts';
import type { NameTable } from '../../shared/domain/search/name-table.ts';
import { createBestHits } from '../../shared/domain/search/rank.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import { createTextIndex, type Placed } from './text-index.ts';

/** What is asked: the text as typed, and how many hits are wanted at most under each heading. */
export interface SearchQuestion {
  readonly text: string;
  readonly limit: number;
}

/**
 * Knows which documents hold which words, and none of their texts. It knows nothing that it was not given: the gate
 * stands before it. Documents go by their places: how many were put before them.
 */
export interface SearchEngine {
  readonly put: (documents: readonly SearchDocument[]) => void;
  readonly remove: (keys: readonly string[]) => void;
  /** The places of the best hits, best first. */
  readonly rank: (question: SearchQuestion) => Uint32Array;
  /** The answer to a question once its hits were fetched, in their order. */
  readonly show: (text: string, hits: readonly SearchDocument[]) => SearchAnswer;
  /** The places of all notes that a typed query finds, in growing order: what a table is filtered by. */
  readonly which: (text: string) => Uint32Array;
}

/** An engine that has taken up a document before `put` is over. */
export function createSearchEngine(names: NameTable): SearchEngine {
  const index = createTextIndex();
  return {
    put: (documents) => documents.forEach(index.put),
    remove: (keys) => keys.forEach(index.remove),
    rank: ({ text, limit }) => {
      const best = createBestHits<Placed>(limit);
      index.searchInto(best, ask(text, names).variants);
      return Uint32Array.from(best.all(), ({ document }) => document.place);
    },
    show: (text, hits) =>
      answerOf(
        ask(text, names),
        hits.map((document) => ({ document, score: 0 })),
      ),
    which: (text) => index.notes(ask(text, names).variants),
  };
}
