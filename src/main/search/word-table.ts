import { wordMatch, type AskedWord } from '../../shared/domain/search/match-word.ts';
import { numbers, withRoom } from './columns.ts';
import { createWordSieve } from './word-sieve.ts';

/** A word that answers a word asked for, by its number, and how well (see `wordMatch`). */
export interface MatchedWord {
  readonly word: number;
  readonly quality: number;
}

/** Every folded word of all documents, with a number of its own from 0 on. A word is never forgotten. */
export interface WordTable {
  /** The number of the word that these UTF-16 units spell, a new one when need be. `hash` comes from `hashInto`. */
  readonly numberOf: (units: Uint16Array, length: number, hash: number) => number;
  readonly numberOfText: (word: string) => number;
  /** The number of a word that is known; -1 for another. */
  readonly find: (word: string) => number;
  /** The words that answer: the same word, longer words that begin with it, and slips of the finger. */
  readonly matching: (asked: AskedWord) => readonly MatchedWord[];
  readonly size: () => number;
}

/** What the hash of a word begins with. */
export const HASH = 0x811c9dc5;

/** The hash of a word with one more UTF-16 unit. */
export const hashInto = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The share of slots that may be in use, so that a word is found after few steps. */
const FULL = 0.6;
/** More units than these are not put into a string one by one. */
const MANY = 64;

/** A string of its own: a piece cut out of a text would keep the whole text in memory. */
const textOf = (units: Uint16Array): string =>
  units.length <= MANY
    ? String.fromCharCode(...units)
    : Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

interface Units {
  readonly units: Uint16Array;
  readonly hash: number;
}

const unitsOf = (word: string): Units => {
  const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return { units, hash: units.reduce(hashInto, HASH) >>> 0 };
};

function isSpelled(word: string, units: Uint16Array, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) !== units[at]) return false;
  return true;
}

/** Words by their hashes: slots with a number and one more, 0 for none. */
function createWordSlots(words: readonly string[]) {
  let slots = numbers(2048);
  let hashes = numbers(0);
  const enter = (number: number): void => {
    const mask = slots.length - 1;
    let slot = (hashes[number] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  };
  return {
    /** Enters the last word. */
    add: (hash: number): void => {
      const number = words.length - 1;
      hashes = withRoom(hashes, words.length, numbers);
      hashes[number] = hash;
      if (words.length > slots.length * FULL) {
        slots = numbers(slots.length * 2);
        for (let each = 0; each < number; each += 1) enter(each);
      }
      enter(number);
    },
    find: (units: Uint16Array, length: number, hash: number): number => {
      const mask = slots.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] ?? 0) - 1;
        if (number < 0) return number;
        if (hashes[number] === hash && isSpelled(words[number] ?? '', units, length)) return number;
      }
    },
  };
}

/** An empty table. */
export function createWordTable(): WordTable {
  const words: string[] = [];
  const slots = createWordSlots(words);
  const sieve = createWordSieve();

  const numberOf = (units: Uint16Array, length: number, hash: number): number => {
    const known = slots.find(units, length, hash >>> 0);
    if (known >= 0) return known;
    const word = textOf(units.subarray(0, length));
    words.push(word);
    slots.add(hash >>> 0);
    sieve.add(word);
    return words.length - 1;
  };

  const find = (word: string): number => {
    const { units, hash } = unitsOf(word);
    return slots.find(units, units.length, hash);
  };

  return {
    numberOf,
    numberOfText: (word) => {
      const { units, hash } = unitsOf(word);
      return numberOf(units, units.length, hash);
    },
    find,
    matching: (asked) => {
      const exact = find(asked.word);
      const found: MatchedWord[] = exact < 0 ? [] : [{ word: exact, quality: 1 }];
      const match = wordMatch(asked);
      for (const word of sieve.mayAnswer(asked)) {
        const quality = word === exact ? 0 : match(words[word] ?? '');
        if (quality > 0) found.push({ word, quality });
      }
      return found;
    },
    size: () => words.length,
  };
}
