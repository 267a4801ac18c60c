import { slipsIn, takesPrefix, type AskedWord } from '../../shared/domain/search/match-word.ts';
import { bytes, integers, withRoom } from './columns.ts';

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

const withoutLowest = (bits: number): number => bits & (bits - 1);

/** Whether there are at most so many bits, one or two. */
const areFew = (bits: number, most: number): boolean =>
  (most === 1 ? withoutLowest(bits) : withoutLowest(withoutLowest(bits))) === 0;

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** The first three letters, which is what a beginning has at least. */
const startOf = (word: string): number =>
  (word.charCodeAt(0) << 20) ^ (word.charCodeAt(1) << 10) ^ word.charCodeAt(2);

/** An empty sieve. */
export function createWordSieve(): WordSieve {
  let [letters, starts, lengths] = [integers(0), integers(0), bytes(0)];
  let size = 0;

  /** A slip takes at most one letter away and brings at most one. */
  const addSlipped = (found: number[], word: string, slips: number): void => {
    const [own, shortest, longest] = [lettersOf(word), lengthOf(word) - slips, lengthOf(word) + slips];
    for (let number = 0; number < size; number += 1) {
      const length = lengths[number] ?? 0;
      if (length < shortest || length > longest) continue;
      const other = letters[number] ?? 0;
      if (areFew(other & ~own, slips) && areFew(own & ~other, slips)) found.push(number);
    }
  };

  const addBegun = (found: number[], word: string): void => {
    const start = startOf(word);
    for (let at = starts.indexOf(start); at >= 0 && at < size; at = starts.indexOf(start, at + 1))
      found.push(at);
  };

  return {
    add: (word) => {
      const number = size;
      size += 1;
      letters = withRoom(letters, size, integers);
      starts = withRoom(starts, size, integers);
      lengths = withRoom(lengths, size, bytes);
      letters[number] = lettersOf(word);
      starts[number] = startOf(word);
      lengths[number] = lengthOf(word);
    },
    mayAnswer: (asked) => {
      const found: number[] = [];
      const slips = slipsIn(asked.word);
      if (slips > 0) addSlipped(found, asked.word, slips);
      if (!takesPrefix(asked)) return found;
      addBegun(found, asked.word);
      return slips > 0 ? [...new Set(found)] : found;
    },
  };
}
