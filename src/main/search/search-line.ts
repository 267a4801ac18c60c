import type { NameTable } from '../../shared/domain/search/name-table.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import { createHandedOver } from './handed-over.ts';
import { createSearchEngine, type SearchQuestion } from './search-engine.ts';

/** Fetches documents by their keys, in this order and without those that are not open any more. */
export type Fetch = (keys: readonly string[]) => readonly SearchDocument[];

/**
 * Notes that a typed query finds, in no order. Half a notebook may be found, so they go by their places in what was handed
 * to the engine: whoever asks often can remember what stands at a place, for as long as `idByPlace` is the same list.
 */
export interface FoundNotes {
  readonly places: Uint32Array;
  readonly idByPlace: readonly string[];
}

/** The way to an engine, wherever it runs. What is put and removed before a question counts for its answer. */
export interface SearchLine {
  /** Resolves once the engine has taken them up. */
  readonly put: (documents: readonly SearchDocument[]) => Promise<void>;
  readonly remove: (keys: readonly string[]) => void;
  /** The engine keeps no texts, so it asks for those of its hits. Rejects when the engine is gone. */
  readonly ask: (question: SearchQuestion, fetch: Fetch) => Promise<SearchAnswer>;
  /** All notes that are found; rejects when the engine is gone. */
  readonly which: (text: string) => Promise<FoundNotes>;
  readonly close: () => Promise<void>;
}

/** An engine in this very thread: for a few documents, and for tests. */
export function lineInThread(names: NameTable): SearchLine {
  const engine = createSearchEngine(names);
  const handed = createHandedOver();
  return {
    put: (documents) => {
      handed.take(documents);
      engine.put(documents);
      return Promise.resolve();
    },
    remove: engine.remove,
    ask: (question, fetch) =>
      Promise.resolve(engine.show(question.text, fetch(handed.keysOf(engine.rank(question))))),
    which: (text) => Promise.resolve({ places: engine.which(text), idByPlace: handed.idByPlace }),
    close: () => Promise.resolve(),
  };
}
