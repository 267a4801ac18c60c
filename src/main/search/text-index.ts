import { facetsOf } from '../../shared/domain/search/facets.ts';
import { inFilm, type BestHits, type Rankable } from '../../shared/domain/search/rank.ts';
import {
  searchKinds,
  type SearchDocument,
  type SearchKind,
} from '../../shared/domain/search/search-document.ts';
import type { Variant } from '../../shared/domain/search/variants.ts';
import { bytes, floats, numbers, withRoom } from './columns.ts';
import { createFinder } from './finder.ts';
import { createKeyTable } from './key-table.ts';
import { createPostingPool } from './posting-pool.ts';
import { createTokenStore } from './token-store.ts';
import { createWordReader } from './word-reader.ts';
import { createWordTable } from './word-table.ts';

/** A document that was found. `place` counts the documents in the order in which they were put, from 0 on. */
export interface Placed extends Rankable {
  readonly place: number;
}

/**
 * Finds documents by their words without looking at any document; gives the same hits and scores as `scan`. It keeps no
 * text: words as numbers, lists of places as bytes, keys as one block. A document that is put again gets a new place.
 */
export interface TextIndex {
  readonly put: (document: SearchDocument) => void;
  readonly remove: (key: string) => void;
  /** Offers every document that answers one of the wordings. */
  readonly searchInto: (best: BestHits<Placed>, variants: readonly Variant[]) => void;
  /** The places of all notes that answer one of the wordings, in growing order. */
  readonly notes: (variants: readonly Variant[]) => Uint32Array;
}

const NOTE = searchKinds.indexOf('note');

/** What is asked of every document, by its place. */
function createDocumentColumns() {
  const own = { isThere: bytes(0), kind: bytes(0), filmMs: floats(0), size: 0 };
  const titles = new Map<number, string>();
  return {
    own,
    titleAt: (place: number): string => titles.get(place) ?? '',
    kindAt: (place: number): SearchKind => searchKinds[own.kind[place] ?? 0] ?? 'note',
    add: ({ kind, title, filmMs }: SearchDocument): number => {
      const place = own.size;
      own.size += 1;
      own.isThere = withRoom(own.isThere, own.size, bytes);
      own.kind = withRoom(own.kind, own.size, bytes);
      own.filmMs = withRoom(own.filmMs, own.size, floats);
      own.isThere[place] = 1;
      own.kind[place] = searchKinds.indexOf(kind);
      own.filmMs[place] = filmMs ?? Number.NaN;
      if (title !== '') titles.set(place, title);
      return place;
    },
    drop: (place: number): void => {
      if (place < 0) return;
      own.isThere[place] = 0;
      titles.delete(place);
    },
  };
}

/** The lists of words and of filters: a word's list has the word's number, filters have a pool of their own. */
function createLists() {
  const words = createPostingPool();
  const facets = createPostingPool();
  const facetNumbers = new Map<string, number>();
  /** Of each word, the last document that holds it, counted from 1, and its best field there. */
  let [seenIn, fieldIn] = [numbers(0), bytes(0)];
  let own = numbers(64);

  /** The words of a document, each once: gives how many there are. Fields: see `fieldAt`. */
  const gather = (read: Uint32Array, length: number, place: number): number => {
    let [count, field] = [0, 0];
    own = withRoom(own, length, numbers);
    for (let at = 0; at < length; at += 1) {
      const word = (read[at] ?? 0) - 1;
      if (word < 0) field += 1;
      else if (seenIn[word] === place + 1) fieldIn[word] = Math.max(fieldIn[word] ?? 0, fieldAt(field));
      else {
        seenIn[word] = place + 1;
        fieldIn[word] = fieldAt(field);
        own[count] = word;
        count += 1;
      }
    }
    return count;
  };

  return {
    words,
    listOfFacet: (facet: string): number | undefined => facetNumbers.get(facet),
    facets,
    addWords: (read: Uint32Array, length: number, to: { readonly place: number; readonly known: number }) => {
      while (words.size() < to.known) words.begin();
      seenIn = withRoom(seenIn, to.known, numbers);
      fieldIn = withRoom(fieldIn, to.known, bytes);
      const count = gather(read, length, to.place);
      for (let at = 0; at < count; at += 1) words.add(own[at] ?? 0, to.place, fieldIn[own[at] ?? 0] ?? 0);
    },
    addFacet: (facet: string, place: number): void => {
      const list = facetNumbers.get(facet) ?? facets.begin();
      facetNumbers.set(facet, list);
      facets.add(list, place, 0);
    },
  };
}

/** The two bits of a field, by how many fields were read before it: the title first, the text, everything else. */
const fieldAt = (before: number): number => (before === 0 ? 2 : before === 1 ? 0 : 1);

/** An empty index. */
export function createTextIndex(): TextIndex {
  const keys = createKeyTable();
  const words = createWordTable();
  const reader = createWordReader(words);
  const tokens = createTokenStore();
  const lists = createLists();
  const columns = createDocumentColumns();
  const find = createFinder({ ...lists, table: words, tokens, columns: columns.own });

  const put = (document: SearchDocument): void => {
    columns.drop(keys.add(document.key));
    const place = columns.add(document);
    reader.clear();
    for (const text of [document.title, document.body, ...document.also, ...document.tags]) {
      reader.add(text);
      reader.endField();
    }
    tokens.add(reader.words(), reader.length());
    lists.addWords(reader.words(), reader.length(), { place, known: words.size() });
    for (const facet of facetsOf(document)) lists.addFacet(facet, place);
  };

  const searchOne = (best: BestHits<Placed>, variant: Variant): void =>
    find(variant, (place, score) => {
      const kind = columns.kindAt(place);
      const time = columns.own.filmMs[place] ?? Number.NaN;
      const filmMs = Number.isNaN(time) ? null : time;
      if (!best.mayWant(kind, inFilm({ filmMs }), score)) return;
      const document = { place, kind, filmMs, key: keys.keyAt(place), title: columns.titleAt(place) };
      best.offer({ document, score });
    });

  const notes = (variants: readonly Variant[]): Uint32Array => {
    const isFound = bytes(columns.own.size);
    let count = 0;
    for (const variant of variants) {
      find(variant, (place) => {
        if (columns.own.kind[place] !== NOTE || isFound[place] === 1) return;
        isFound[place] = 1;
        count += 1;
      });
    }
    const found = numbers(count);
    let to = 0;
    for (let place = 0; to < count; place += 1) {
      if (isFound[place] !== 1) continue;
      found[to] = place;
      to += 1;
    }
    return found;
  };

  return {
    put,
    remove: (key) => columns.drop(keys.remove(key)),
    searchInto: (best, variants) => {
      for (const variant of variants) searchOne(best, variant);
    },
    notes,
  };
}
