import type { NameTable } from '../../shared/domain/search/name-table.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import { createSearchEngine, type SearchQuestion } from './search-engine.ts';

/** The way to an engine, wherever it runs. What is put and removed before a question counts for its answer. */
export interface SearchLine {
  readonly put: (documents: readonly SearchDocument[]) => void;
  readonly remove: (keys: readonly string[]) => void;
  /** Rejects when the engine is gone. */
  readonly ask: (question: SearchQuestion) => Promise<SearchAnswer>;
  /** The ids of all notes that are found; rejects when the engine is gone. */
  readonly which: (text: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** An engine in this very thread: for a few documents, and for tests. */
export function lineInThread(names: NameTable): SearchLine {
  const engine = createSearchEngine(names, (work) => void setImmediate(work));
  return {
    put: engine.put,
    remove: engine.remove,
    ask: (question) => Promise.resolve(engine.answer(question)),
    which: (text) => Promise.resolve(engine.which(text)),
    close: () => Promise.resolve(),
  };
}
