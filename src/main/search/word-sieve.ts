import { slipsIn, takesPrefix, type AskedWord } from '../../shared/domain/search/match-word.ts';
import { integers, withRoom } from './columns.ts';
import { createLetterRows } from './letter-rows.ts';

/** Tells the words that may answer a word from those that surely do not, by a few bits of each. */
export interface WordSieve {
  /** Takes the next word; words are numbered from 0 on. */
  readonly add: (word: string) => void;
  /** The numbers of all words that have to be compared with the word asked for letter by letter. */
  readonly mayAnswer: (asked: AskedWord) => readonly number[];
}

/** Chains of words that begin alike; a few of other beginnings among them do no harm. */
const CHAINS = 4096;

const withoutLowest = (bits: number): number => bits & (bits - 1);
const lowestOf = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Whether there are at most so many bits, one or two. */
const areFew = (bits: number, most: number): boolean =>
  (most === 1 ? withoutLowest(bits) : withoutLowest(withoutLowest(bits))) === 0;

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** The chain of the first three letters, which is what a beginning has at least. */
const chainOf = (word: string): number =>
  (word.charCodeAt(0) ^ Math.imul(word.charCodeAt(1), 37) ^ Math.imul(word.charCodeAt(2), 1369)) &
  (CHAINS - 1);

/** Words by their first letters: each chain leads from its last word to the one before, until 0. */
function createBeginnings() {
  const last = integers(CHAINS);
  let before = integers(0);
  let size = 0;
  return {
    add: (word: string): void => {
      const chain = chainOf(word);
      before = withRoom(before, size + 1, integers);
      before[size] = last[chain] ?? 0;
      size += 1;
      last[chain] = size;
    },
    addTo: (found: number[], word: string): void => {
      for (let next = last[chainOf(word)] ?? 0; next > 0; next = before[next - 1] ?? 0) found.push(next - 1);
    },
  };
}

/** An empty sieve. */
export function createWordSieve(): WordSieve {
  const rows = createLetterRows();
  const beginnings = createBeginnings();
  let letters = integers(0);
  let size = 0;

  /** A slip brings at most one letter that the word asked for does not have. */
  const addSlipped = (found: number[], word: string, slips: number): void => {
    const others = ~lettersOf(word);
    rows.each(word, slips, (from, words) => {
      for (let rest = words; rest !== 0; rest = withoutLowest(rest)) {
        const number = from + lowestOf(rest);
        if (areFew((letters[number] ?? 0) & others, slips)) found.push(number);
      }
    });
  };

  return {
    add: (word) => {
      letters = withRoom(letters, size + 1, integers);
      letters[size] = lettersOf(word);
      size += 1;
      rows.add(word);
      beginnings.add(word);
    },
    mayAnswer: (asked) => {
      const found: number[] = [];
      const slips = slipsIn(asked.word);
      if (slips > 0) addSlipped(found, asked.word, slips);
      if (!takesPrefix(asked)) return found;
      beginnings.addTo(found, asked.word);
      return slips > 0 ? [...new Set(found)] : found;
    },
  };
}
