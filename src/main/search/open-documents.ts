import type { SearchDocument } from '../../shared/domain/search/search-document.ts';

/** Remembers which documents of the pack the engine has, so that only what opened, changed or closed is sent. */
export interface OpenDocuments {
  /** Something was announced: look again before the next answer. */
  readonly mayHaveChanged: () => void;
  /** What the engine must be told since the last time. Looks only when something may have changed. */
  readonly changes: () => { readonly put: readonly SearchDocument[]; readonly gone: readonly string[] };
  readonly has: (key: string) => boolean;
  /** A new engine has nothing yet. */
  readonly forget: () => void;
}

/** `open` gives what the screens show now. */
export function createOpenDocuments(open: () => readonly SearchDocument[]): OpenDocuments {
  let sent = new Map<string, string>();
  let isDue = true;
  return {
    mayHaveChanged: () => {
      isDue = true;
    },
    changes: () => {
      if (!isDue) return { put: [], gone: [] };
      isDue = false;
      const documents = open();
      const now = new Map(documents.map((document) => [document.key, JSON.stringify(document)]));
      const put = documents.filter(({ key }) => sent.get(key) !== now.get(key));
      const gone = [...sent.keys()].filter((key) => !now.has(key));
      sent = now;
      return { put, gone };
    },
    has: (key) => sent.has(key),
    forget: () => {
      sent = new Map();
      isDue = true;
    },
  };
}
