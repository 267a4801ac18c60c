import { admission, fieldWords, type ReadyDocument } from '../../shared/domain/search/admits.ts';
import { facetsOf, narrowing } from '../../shared/domain/search/facets.ts';
import { wantedWords } from '../../shared/domain/search/query.ts';
import { fieldWeight, inFilm, type BestHits } from '../../shared/domain/search/rank.ts';
import type { SearchKind } from '../../shared/domain/search/search-document.ts';
import type { Variant } from '../../shared/domain/search/variants.ts';
import { createPostingList, FIELD_BITS, type PostingList } from './posting-list.ts';
import { createTally, type Tally } from './tally.ts';
import { createVocabulary, type MatchedWord } from './vocabulary.ts';

/** Finds documents by their words without looking at every document; gives the same hits and scores as `scan`. */
export interface TextIndex {
  /** Adds a document, or replaces the one with the same key. */
  readonly put: (ready: ReadyDocument) => void;
  readonly remove: (key: string) => void;
  /** Offers every document that answers one of the wordings. */
  readonly searchInto: (best: BestHits, variants: readonly Variant[]) => void;
}

/** The weight of each field by its two bits in a posting. */
const weights = [fieldWeight.body, fieldWeight.also, fieldWeight.title] as const;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

/** The words of a document, each with the best field in which it stands. */
function wordFields(ready: ReadyDocument): ReadonlyMap<string, number> {
  const { title, body, also } = fieldWords(ready);
  const fields = new Map<string, number>();
  for (const [field, words] of [body, also, title].entries()) {
    for (const word of words) fields.set(word, field);
  }
  return fields;
}

/** Counts, for every document, how well it answers the words asked for, one word after another. */
function tallyWord(tally: Tally, matched: readonly MatchedWord[]): void {
  for (const { quality, postings } of matched) {
    const points = weights.map((weight) => weight * quality);
    const block = postings.block();
    const length = postings.length();
    for (let at = 0; at < length; at += 1) {
      const posting = block[at] ?? 0;
      tally.count(posting >>> FIELD_BITS, points[posting & FIELD_MASK] ?? 0);
    }
  }
  tally.nextWord();
}

/** A list that only narrows, as a match that counts nothing. */
const only = (postings: PostingList | undefined): readonly MatchedWord[] =>
  postings === undefined ? [] : [{ quality: 0, postings }];

/** An empty index. Numbers of removed documents are given out again, so that it does not grow with every change. */
export function createTextIndex(): TextIndex {
  const vocabulary = createVocabulary();
  const facets = new Map<string, PostingList>();
  const numbers = new Map<string, number>();
  const documents: (ReadyDocument | null)[] = [];
  const kinds: SearchKind[] = [];
  const films: number[] = [];
  const free: number[] = [];
  const tally = createTally();

  const facetList = (facet: string): PostingList => {
    const list = facets.get(facet) ?? createPostingList();
    facets.set(facet, list);
    return list;
  };

  const remove = (key: string): void => {
    const number = numbers.get(key);
    const ready = number === undefined ? undefined : documents[number];
    if (number === undefined || ready === undefined || ready === null) return;
    for (const word of wordFields(ready).keys()) vocabulary.remove(word, number);
    for (const facet of facetsOf(ready.document)) facetList(facet).remove(number);
    documents[number] = null;
    numbers.delete(key);
    free.push(number);
  };

  const put = (ready: ReadyDocument): void => {
    const { document } = ready;
    remove(document.key);
    const number = free.pop() ?? documents.length;
    const posting = (number << FIELD_BITS) >>> 0;
    documents[number] = ready;
    kinds[number] = document.kind;
    films[number] = inFilm(document);
    numbers.set(document.key, number);
    for (const [word, field] of wordFields(ready)) vocabulary.add(word, posting | field);
    for (const facet of facetsOf(document)) facetList(facet).add(posting);
  };

  const searchOne = (best: BestHits, { query, weight }: Variant): void => {
    const words = wantedWords(query);
    const narrow = narrowing(query);
    const admits = admission(query);
    tally.start(documents.length);
    for (const asked of words) tallyWord(tally, vocabulary.matching(asked));
    for (const facet of narrow.facets) tallyWord(tally, only(facets.get(facet)));
    for (const word of narrow.words) tallyWord(tally, only(vocabulary.postingsOf(word)));
    tally.each((number, counted) => {
      const score = (words.length === 0 ? 1 : counted) * weight;
      if (!best.mayWant(kinds[number] ?? 'note', films[number] ?? 0, score)) return;
      const ready = documents[number];
      if (ready !== undefined && ready !== null && admits(ready))
        best.offer({ document: ready.document, score });
    });
  };

  return {
    put,
    remove,
    searchInto: (best, variants) => {
      for (const variant of variants) if (variant.query.isAnswerable) searchOne(best, variant);
    },
  };
}
