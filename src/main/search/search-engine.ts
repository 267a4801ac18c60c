import { answerOf, ask, type Asked } from '../../shared/domain/search/answer.ts';
import { readyDocument, type ReadyDocument } from '../../shared/domain/search/admits.ts';
import type { NameTable } from '../../shared/domain/search/name-table.ts';
import { createBestHits, type BestHits } from '../../shared/domain/search/rank.ts';
import { scanInto } from '../../shared/domain/search/scan.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import { createTextIndex } from './text-index.ts';

/** What is asked: the text as typed, and how many hits are wanted at most under each heading. */
export interface SearchQuestion {
  readonly text: string;
  readonly limit: number;
}

/** Holds the documents and answers queries. It knows nothing that it was not given: the gate stands before it. */
export interface SearchEngine {
  readonly put: (documents: readonly SearchDocument[]) => void;
  readonly remove: (keys: readonly string[]) => void;
  readonly answer: (question: SearchQuestion) => SearchAnswer;
  /** The ids of all notes that a typed query finds, in no order: what a table is filtered by. */
  readonly which: (text: string) => readonly string[];
}

/** Takes every note that is offered, and nothing else. */
function createNoteCollector(): { readonly best: BestHits; readonly ids: () => readonly string[] } {
  const ids = new Set<string>();
  const best: BestHits = {
    mayWant: (kind) => kind === 'note',
    offer: ({ document }) => {
      if (document.kind === 'note') ids.add(document.id);
    },
    all: () => [],
  };
  return { best, ids: () => [...ids] };
}

/** How long (ms) the index is worked on before others get their turn. */
const SLICE_MS = 8;
/** How long (ms) a question takes the index on before it looks through the rest, so that questions cannot starve it. */
const SHARE_MS = 250;

/** Documents in two heaps: those that the index has, and those that wait for it and are looked through word by word. */
interface Stock {
  readonly put: (document: SearchDocument) => void;
  readonly drop: (key: string) => void;
  /** Takes waiting documents into the index for so long (ms); true when some are left. */
  readonly takeUp: (forMs: number) => boolean;
  readonly searchInto: (best: BestHits, asked: Asked) => void;
}

function createStock(): Stock {
  const index = createTextIndex();
  const waiting = new Map<string, SearchDocument>();
  const folded = new Map<string, ReadyDocument>();

  const ready = (document: SearchDocument): ReadyDocument => {
    const known = folded.get(document.key);
    if (known !== undefined) return known;
    const made = readyDocument(document);
    folded.set(document.key, made);
    return made;
  };

  const takeUp = (forMs: number): boolean => {
    const until = performance.now() + forMs;
    for (const [key, document] of waiting) {
      index.put(ready(document));
      waiting.delete(key);
      folded.delete(key);
      if (performance.now() >= until) break;
    }
    return waiting.size > 0;
  };

  const drop = (key: string): void => {
    index.remove(key);
    waiting.delete(key);
    folded.delete(key);
  };

  return {
    put: (document) => {
      drop(document.key);
      waiting.set(document.key, document);
    },
    drop,
    takeUp,
    searchInto: (best, asked) => {
      if (!asked.isAnswerable) return;
      takeUp(SHARE_MS);
      index.searchInto(best, asked.variants);
      scanInto(best, [...waiting.values()].map(ready), asked.variants);
    },
  };
}

/**
 * An engine that is right from the first moment: a document that came in is looked through word by word until the
 * index, built in short slices through `later`, has taken it up. A removed document is gone at once from both.
 */
export function createSearchEngine(names: NameTable, later: (work: () => void) => void): SearchEngine {
  const stock = createStock();
  let isAtWork = false;

  const work = (): void => {
    isAtWork = stock.takeUp(SLICE_MS);
    if (isAtWork) later(work);
  };

  return {
    put: (documents) => {
      documents.forEach(stock.put);
      if (isAtWork || documents.length === 0) return;
      isAtWork = true;
      later(work);
    },
    remove: (keys) => keys.forEach(stock.drop),
    answer: ({ text, limit }) => {
      const asked = ask(text, names);
      const best = createBestHits(limit);
      stock.searchInto(best, asked);
      return answerOf(asked, best.all());
    },
    which: (text) => {
      const { best, ids } = createNoteCollector();
      stock.searchInto(best, ask(text, names));
      return ids();
    },
  };
}
