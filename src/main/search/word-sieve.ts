import { slipsIn, takesPrefix, type AskedWord } from '../../shared/domain/search/match-word.ts';
import { bytes, numbers, withRoom } from './columns.ts';

/** Tells the words that may answer a word from those that surely do not, by a few numbers of each. */
export interface WordSieve {
  /** Takes the next word; words are numbered from 0 on. */
  readonly add: (word: string) => void;
  /** The numbers of all words that have to be compared with the word asked for letter by letter. */
  readonly mayAnswer: (asked: AskedWord) => readonly number[];
}

/** A word that is longer counts as this long. */
const LONGEST = 255;

const lengthOf = (word: string): number => Math.min(word.length, LONGEST);

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

/** The first three letters, which is what a beginning has at least. */
const startOf = (word: string): number =>
  ((word.charCodeAt(0) << 20) ^ (word.charCodeAt(1) << 10) ^ word.charCodeAt(2)) >>> 0;

/** An empty sieve. */
export function createWordSieve(): WordSieve {
  let [letters, starts, lengths] = [numbers(0), numbers(0), bytes(0)];
  let size = 0;

  /** A slip takes at most one letter away and brings at most one. */
  const addSlipped = (found: Set<number>, word: string, slips: number): void => {
    const [own, shortest, longest] = [lettersOf(word), lengthOf(word) - slips, lengthOf(word) + slips];
    for (let number = 0; number < size; number += 1) {
      const length = lengths[number] ?? 0;
      if (length < shortest || length > longest) continue;
      const other = letters[number] ?? 0;
      const isNear = countBits(other & ~own) <= slips && countBits(own & ~other) <= slips;
      if (isNear) found.add(number);
    }
  };

  const addBegun = (found: Set<number>, word: string): void => {
    const start = startOf(word);
    for (let at = starts.indexOf(start); at >= 0 && at < size; at = starts.indexOf(start, at + 1))
      found.add(at);
  };

  return {
    add: (word) => {
      const number = size;
      size += 1;
      letters = withRoom(letters, size, numbers);
      starts = withRoom(starts, size, numbers);
      lengths = withRoom(lengths, size, bytes);
      letters[number] = lettersOf(word);
      starts[number] = startOf(word);
      lengths[number] = lengthOf(word);
    },
    mayAnswer: (asked) => {
      const found = new Set<number>();
      const slips = slipsIn(asked.word);
      if (slips > 0) addSlipped(found, asked.word, slips);
      if (takesPrefix(asked)) addBegun(found, asked.word);
      return [...found];
    },
  };
}
