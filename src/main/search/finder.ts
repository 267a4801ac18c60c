import { facetOf } from '../../shared/domain/search/facets.ts';
import { wantedWords, type Clause, type Term } from '../../shared/domain/search/query.ts';
import { fieldWeight } from '../../shared/domain/search/rank.ts';
import type { Variant } from '../../shared/domain/search/variants.ts';
import { FIELD_BITS, type PostingPool, type Postings } from './posting-pool.ts';
import { createTally, type Tally } from './tally.ts';
import type { TokenStore } from './token-store.ts';
import type { MatchedWord, WordTable } from './word-table.ts';

/** What the index knows of its documents, by their places. */
export interface FinderGround {
  readonly table: WordTable;
  /** The lists of the words, by the numbers of the words. */
  readonly words: PostingPool;
  readonly facets: PostingPool;
  readonly listOfFacet: (facet: string) => number | undefined;
  readonly tokens: TokenStore;
  readonly columns: {
    readonly isThere: Uint8Array;
    /** Film time (ms); NaN for none. */
    readonly filmMs: Float64Array;
    readonly size: number;
  };
}

/** Tells the place of every document that answers one wording of a query, with its score. */
export type Finder = (variant: Variant, tell: (place: number, score: number) => void) => void;

/** The weight of each field by its two bits in a posting. */
const weights = [fieldWeight.body, fieldWeight.also, fieldWeight.title] as const;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

const nothing: Postings = { block: new Uint32Array(0), length: 0 };

/** A test of a film time (ms, NaN for none); null for a condition that is not about time. */
function timeTestOf({ term, isNot }: Clause): ((filmMs: number) => boolean) | null {
  if (term.what === 'before') return (filmMs) => filmMs < term.filmMs !== isNot;
  return term.what === 'after' ? (filmMs) => filmMs >= term.filmMs !== isNot : null;
}

function countWith(tally: Tally, { block, length }: Postings, quality: number): void {
  const [body, also, title] = [weights[0] * quality, weights[1] * quality, weights[2] * quality];
  for (let at = 0; at < length; at += 1) {
    const posting = block[at] ?? 0;
    const field = posting & FIELD_MASK;
    tally.count(posting >>> FIELD_BITS, field === 0 ? body : field === 1 ? also : title);
  }
}

function exclude(tally: Tally, { block, length }: Postings): void {
  for (let at = 0; at < length; at += 1) tally.exclude((block[at] ?? 0) >>> FIELD_BITS);
}

/** Finds by adding up lists: those that only narrow first, so that the long lists of words touch little. */
export function createFinder(ground: FinderGround): Finder {
  const { table, words, facets, tokens, columns } = ground;
  const tally = createTally();

  const listOfWord = (word: string): Postings => {
    const number = table.find(word);
    return number < 0 ? nothing : words.read(number);
  };

  const listOfRow = (row: readonly string[]): Postings => {
    const tokensOf = row.map((word) => table.find(word) + 1);
    if (tokensOf.includes(0)) return nothing;
    const block = tokens.withRow(tokensOf).map((place) => place << FIELD_BITS);
    return { block, length: block.length };
  };

  const exactly = (line: string): Postings => {
    const row = line.trim().split(' ');
    return row.length === 1 ? listOfWord(row[0] ?? '') : listOfRow(row);
  };

  /** The documents that fulfil a condition that is about lists and does not rank; null for every other condition. */
  const listFor = (term: Term): Postings | null => {
    if (term.what === 'phrase') return exactly(term.line);
    const facet = facetOf(term);
    if (facet === null) return null;
    const list = ground.listOfFacet(facet);
    return list === undefined ? nothing : facets.read(list);
  };

  const narrow = ({ term, isNot }: Clause): void => {
    const list = term.what === 'word' && isNot ? listOfWord(term.asked.word) : listFor(term);
    if (list === null) return;
    if (isNot) return exclude(tally, list);
    countWith(tally, list, 0);
    tally.nextWord();
  };

  const rank = (matched: readonly MatchedWord[]): void => {
    for (const { word, quality } of matched) countWith(tally, words.read(word), quality);
    tally.nextWord();
  };

  return ({ query, weight }, tell) => {
    if (!query.isAnswerable) return;
    const wanted = wantedWords(query);
    const isInTime = query.clauses.flatMap((clause) => timeTestOf(clause) ?? []);
    tally.start(columns.size);
    query.clauses.forEach(narrow);
    for (const asked of wanted) rank(table.matching(asked));
    tally.each((place, counted) => {
      if (columns.isThere[place] !== 1) return;
      const time = columns.filmMs[place] ?? Number.NaN;
      if (isInTime.every((test) => test(time))) tell(place, (wanted.length === 0 ? 1 : counted) * weight);
    });
  };
}
