import {
  matchWord,
  PREFIX_FROM,
  slipsIn,
  takesPrefix,
  type AskedWord,
} from '../../shared/domain/search/match-word.ts';
import { createPostingList, type PostingList } from './posting-list.ts';

/** A word of the index that answers a word asked for, and how well (see `matchWord`). */
export interface MatchedWord {
  readonly quality: number;
  readonly postings: PostingList;
}

/** Every word of the index with the documents that hold it. */
export interface Vocabulary {
  readonly add: (word: string, posting: number) => void;
  /** Takes a document off a word, and forgets the word when no other document holds it. */
  readonly remove: (word: string, documentNumber: number) => void;
  readonly postingsOf: (word: string) => PostingList | undefined;
  /** The words that answer, best first: the same word, longer words that begin with it, and slips of the finger. */
  readonly matching: (asked: AskedWord) => readonly MatchedWord[];
}

/** The letters of a word as bits: two words that differ in too many of them need not be compared letter by letter. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Words kept by something they share, so that few have to be looked at; each with its letters as bits. */
type Shelves<K> = Map<K, Map<string, number>>;

const put = <K>(shelves: Shelves<K>, at: K, word: string): void => {
  const shelf = shelves.get(at) ?? new Map<string, number>();
  shelf.set(word, lettersOf(word));
  shelves.set(at, shelf);
};

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, PostingList>();
  const byStart: Shelves<string> = new Map();
  const byLength: Shelves<number> = new Map();

  const begun = (word: string): PostingList => {
    const postings = createPostingList();
    words.set(word, postings);
    if (word.length >= PREFIX_FROM) put(byStart, word.slice(0, PREFIX_FROM), word);
    put(byLength, word.length, word);
    return postings;
  };

  const forget = (word: string): void => {
    words.delete(word);
    byStart.get(word.slice(0, PREFIX_FROM))?.delete(word);
    byLength.get(word.length)?.delete(word);
  };

  const slipped = (word: string, slips: number): readonly string[] => {
    if (slips === 0) return [];
    const letters = lettersOf(word);
    const found: string[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length += 1) {
      for (const [other, bits] of byLength.get(length) ?? []) {
        if (countBits(letters ^ bits) <= 2 * slips) found.push(other);
      }
    }
    return found;
  };

  const begunWith = (asked: AskedWord): readonly string[] =>
    takesPrefix(asked) ? [...(byStart.get(asked.word.slice(0, PREFIX_FROM))?.keys() ?? [])] : [];

  return {
    add: (word, posting) => (words.get(word) ?? begun(word)).add(posting),
    remove: (word, documentNumber) => {
      const postings = words.get(word);
      postings?.remove(documentNumber);
      if (postings?.length() === 0) forget(word);
    },
    postingsOf: (word) => words.get(word),
    matching: (asked) => {
      const near = new Set([asked.word, ...begunWith(asked), ...slipped(asked.word, slipsIn(asked.word))]);
      return [...near]
        .flatMap((word) => {
          const postings = words.get(word);
          const quality = postings === undefined ? 0 : matchWord(asked, word);
          return postings === undefined || quality === 0 ? [] : [{ quality, postings }];
        })
        .toSorted((a, b) => b.quality - a.quality);
    },
  };
}
