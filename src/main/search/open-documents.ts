import type { SearchDocument } from '../../shared/domain/search/search-document.ts';

/** Remembers which documents of the pack the engine has, so that only what opened, changed or closed is sent. */
export interface OpenDocuments {
  /** Something was announced: look again before the next answer. */
  readonly mayHaveChanged: () => void;
  /** What the engine must be told since the last time. Looks only when something may have changed. */
  readonly changes: () => { readonly put: readonly SearchDocument[]; readonly gone: readonly string[] };
  /** A document that is open, as it was when it was looked at last. */
  readonly get: (key: string) => SearchDocument | undefined;
  /** A new engine has nothing yet. */
  readonly forget: () => void;
}

/** A document that the engine has, and the same as text, for comparing. */
interface Sent {
  readonly document: SearchDocument;
  readonly text: string;
}

const sentAs = (document: SearchDocument): Sent => ({ document, text: JSON.stringify(document) });

/** `open` gives what the screens show now. */
export function createOpenDocuments(open: () => readonly SearchDocument[]): OpenDocuments {
  let sent = new Map<string, Sent>();
  let isDue = true;
  return {
    mayHaveChanged: () => {
      isDue = true;
    },
    changes: () => {
      if (!isDue) return { put: [], gone: [] };
      isDue = false;
      const documents = open();
      const now = new Map(documents.map((document) => [document.key, sentAs(document)]));
      const put = documents.filter(({ key }) => sent.get(key)?.text !== now.get(key)?.text);
      const gone = [...sent.keys()].filter((key) => !now.has(key));
      sent = now;
      return { put, gone };
    },
    get: (key) => sent.get(key)?.document,
    forget: () => {
      sent = new Map();
      isDue = true;
    },
  };
}
