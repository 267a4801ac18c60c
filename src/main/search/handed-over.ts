import type { SearchDocument, SearchKind } from '../../shared/domain/search/search-document.ts';

/** Remembers in what order documents were handed to an engine, which speaks of them by their places. */
export interface HandedOver {
  readonly take: (documents: readonly SearchDocument[]) => void;
  readonly keysOf: (places: Uint32Array) => readonly string[];
  /** The id of what was handed over at each place: always the same list, which grows. */
  readonly idByPlace: readonly string[];
}

/** Two lists of strings that are there anyway, so that a hundred thousand documents cost less than a megabyte. */
export function createHandedOver(): HandedOver {
  const kinds: SearchKind[] = [];
  const ids: string[] = [];
  return {
    take: (documents) => {
      for (const { kind, id } of documents) {
        kinds.push(kind);
        ids.push(id);
      }
    },
    keysOf: (places) => Array.from(places, (place) => `${kinds[place] ?? ''}:${ids[place] ?? ''}`),
    idByPlace: ids,
  };
}
