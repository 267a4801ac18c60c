import { slipsIn, takesPrefix, type AskedWord } from '../../shared/domain/search/match-word.ts';
import { bytes, integers, withRoom } from './columns.ts';

/** Tells the words that may answer a word from those that surely do not, by a few bits of each. */
export interface WordSieve {
  /** Takes the next word; words are numbered from 0 on. */
  readonly add: (word: string) => void;
  /** The numbers of all words that have to be compared with the word asked for letter by letter. */
  readonly mayAnswer: (asked: AskedWord) => readonly number[];
}

/** A word that is longer counts as this long. */
const LONGEST = 255;
/** Letters are told apart by five bits of theirs, and words looked at by as many at once as a number has bits. */
const BITS = 32;
/** Chains of words that begin alike; a few of other beginnings among them do no harm. */
const CHAINS = 4096;

const lengthOf = (word: string): number => Math.min(word.length, LONGEST);

const withoutLowest = (bits: number): number => bits & (bits - 1);

/** Whether there are at most so many bits, one or two. */
const areFew = (bits: number, most: number): boolean =>
  (most === 1 ? withoutLowest(bits) : withoutLowest(withoutLowest(bits))) === 0;

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & (BITS - 1));
  return bits;
}

/** The letters that are set in a row of bits, as numbers from 0 to 31. */
function numbersIn(bits: number): readonly number[] {
  const found: number[] = [];
  for (let rest = bits; rest !== 0; rest = withoutLowest(rest)) found.push(31 - Math.clz32(rest & -rest));
  return found;
}

/** The chain of the first three letters, which is what a beginning has at least. */
const chainOf = (word: string): number =>
  (word.charCodeAt(0) ^ Math.imul(word.charCodeAt(1), 37) ^ Math.imul(word.charCodeAt(2), 1369)) &
  (CHAINS - 1);

/**
 * Which words hold which letter, a bit for each word: for 32 words at a time it is a few steps to see which of them
 * miss more letters than slips can take away.
 */
function createLetterBits() {
  let lanes = integers(0);
  let size = 0;
  return {
    add: (letters: number): void => {
      const lane = size >>> 5;
      const bit = 1 << (size & (BITS - 1));
      lanes = withRoom(lanes, (lane + 1) * BITS, integers);
      for (const letter of numbersIn(letters)) {
        const at = lane * BITS + letter;
        lanes[at] = (lanes[at] ?? 0) | bit;
      }
      size += 1;
    },
    /** Tells, for 32 words each, which miss at most so many (one or two) of these letters. */
    each: (letters: number, most: number, tell: (from: number, words: number) => void): void => {
      const wanted = Uint8Array.from(numbersIn(letters));
      for (let from = 0; from < size; from += BITS) {
        let [one, two, three] = [0, 0, 0];
        for (let at = 0; at < wanted.length; at += 1) {
          const missing = ~(lanes[from + (wanted[at] ?? 0)] ?? 0);
          three |= two & missing;
          two |= one & missing;
          one |= missing;
        }
        const few = ~(most === 1 ? two : three);
        if (few !== 0) tell(from, few);
      }
    },
  };
}

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
  const bits = createLetterBits();
  const beginnings = createBeginnings();
  let [letters, lengths] = [integers(0), bytes(0)];
  let size = 0;

  /** A slip takes at most one letter away and brings at most one. */
  const addSlipped = (found: number[], word: string, slips: number): void => {
    const [own, length] = [lettersOf(word), lengthOf(word)];
    bits.each(own, slips, (from, words) => {
      for (let rest = words; rest !== 0; rest = withoutLowest(rest)) {
        const number = from + 31 - Math.clz32(rest & -rest);
        if (number >= size || Math.abs((lengths[number] ?? 0) - length) > slips) continue;
        if (areFew((letters[number] ?? 0) & ~own, slips)) found.push(number);
      }
    });
  };

  return {
    add: (word) => {
      const number = size;
      size += 1;
      letters = withRoom(letters, size, integers);
      lengths = withRoom(lengths, size, bytes);
      letters[number] = lettersOf(word);
      lengths[number] = lengthOf(word);
      bits.add(letters[number] ?? 0);
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
