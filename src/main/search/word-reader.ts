import { foldWord } from '../../shared/domain/search/fold.ts';
import { foldedWords } from '../../shared/domain/search/words.ts';
import { numbers, withRoom } from './columns.ts';
import { HASH, hashInto, type WordTable } from './word-table.ts';

/** Reads texts into numbers of words; what was read since `clear` is in `words`, of which `length` count. */
export interface WordReader {
  readonly clear: () => void;
  readonly add: (text: string) => void;
  /** Puts a 0 behind what was read, where a field ends. */
  readonly endField: () => void;
  /** The numbers of the words and one more, so that 0 is free. Not to be kept. */
  readonly words: () => Uint32Array;
  readonly length: () => number;
}

/** What a UTF-16 unit is by itself: between words, an apostrophe, a letter that folds alone, or one to be looked at closely. */
const [BETWEEN, APOSTROPHE, LETTER, OTHER] = [0, 1, 2, 3];
/** Letters up to here are folded one by one, those beyond by `foldedWords`. */
const SIMPLE = 0x180;
/** Letters below that do not fold alone: ŉ and ſ are taken apart into something with a meaning of its own, İ and ı have two cases. */
const tricky = new Set([0x130, 0x131, 0x149, 0x17f]);
const [PUNCTUATION_FROM, PUNCTUATION_TO, CURLY] = [0x2010, 0x2027, 0x2019];

const isLetter = /^[\p{L}\p{N}]$/u;

const isPunctuation = (unit: number): boolean => unit >= PUNCTUATION_FROM && unit <= PUNCTUATION_TO;
/** Below the letters with accents stand a few letters and numbers that do not fold alone, such as ª and ½. */
const isSimpleLetter = (unit: number): boolean => unit < 128 || unit >= 0xc0;

function kindOf(unit: number): number {
  if (unit === 0x27 || unit === CURLY) return APOSTROPHE;
  if (isPunctuation(unit)) return BETWEEN;
  if (unit >= SIMPLE || tricky.has(unit)) return OTHER;
  if (!isLetter.test(String.fromCharCode(unit))) return BETWEEN;
  return isSimpleLetter(unit) ? LETTER : OTHER;
}

const kinds = Uint8Array.from({ length: PUNCTUATION_TO + 1 }, (_, unit) => kindOf(unit));
/** The two units, or one and 0, to which a simple letter folds. */
const foldings = Uint16Array.from({ length: 2 * SIMPLE }, (_, at) => {
  const folded = kinds[at >> 1] === LETTER ? foldWord(String.fromCharCode(at >> 1)) : '';
  return folded.length > at % 2 ? folded.charCodeAt(at % 2) : 0;
});

const kindAt = (text: string, at: number): number =>
  at < text.length ? (kinds[text.charCodeAt(at)] ?? OTHER) : BETWEEN;

const S = 's'.charCodeAt(0);

/** A stretch of a text (UTF-16 units, `to` exclusive). `isSimple`: every letter of it folds alone. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isSimple: boolean;
}

/** The stretch up to the next gap between words. */
function runFrom(text: string, from: number): Stretch {
  let to = from;
  let isSimple = true;
  for (let kind = kindAt(text, to); kind !== BETWEEN; kind = kindAt(text, to)) {
    if (kind === OTHER) isSimple = false;
    to += 1;
  }
  return { from, to, isSimple };
}

/** Where the word that begins here ends: an apostrophe belongs to it when letters stand on both sides. */
function endOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (kindAt(text, at) === LETTER) at += 1;
    if (kindAt(text, at) !== APOSTROPHE || kindAt(text, at + 1) !== LETTER) return at;
    at += 1;
  }
}

/** The same without an apostrophe and an s at the end, which only a word with something before them has. */
const withoutS = (text: string, from: number, end: number): number => {
  const isEnding = end - from > 2 && kindAt(text, end - 2) === APOSTROPHE;
  return isEnding && (text.charCodeAt(end - 1) | 32) === S ? end - 2 : end;
};

/** A word as it is being spelled, in one block that is used again. */
function createSpelling() {
  let units = new Uint16Array(256);
  let [length, hash] = [0, HASH];
  return {
    begin: (): void => {
      length = 0;
      hash = HASH;
    },
    add: (unit: number): void => {
      if (length === units.length) {
        const larger = new Uint16Array(2 * length);
        larger.set(units);
        units = larger;
      }
      units[length] = unit;
      length += 1;
      hash = hashInto(hash, unit);
    },
    numberIn: (table: WordTable): number => table.numberOf(units, length, hash),
  };
}

/**
 * Reads texts exactly as `foldedWords` does (a test holds one against the other), many times as fast for letters of
 * European languages, because no string is made for a word that is known.
 */
export function createWordReader(table: WordTable): WordReader {
  const spelling = createSpelling();
  let read = numbers(256);
  let length = 0;

  const push = (word: number): void => {
    if (length === read.length) read = withRoom(read, length + 1, numbers);
    read[length] = word;
    length += 1;
  };

  const spell = (text: string, from: number, to: number): void => {
    spelling.begin();
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      if (kindAt(text, at) !== LETTER) continue;
      spelling.add(foldings[2 * unit] ?? 0);
      const second = foldings[2 * unit + 1] ?? 0;
      if (second > 0) spelling.add(second);
    }
    push(spelling.numberIn(table) + 1);
  };

  const readSimply = (text: string, { from, to }: Stretch): void => {
    let at = from;
    while (at < to) {
      if (kindAt(text, at) === LETTER) {
        const end = endOfWord(text, at);
        spell(text, at, withoutS(text, at, end));
        at = end;
      } else at += 1;
    }
  };

  const readClosely = (text: string, { from, to }: Stretch): void => {
    for (const word of foldedWords(text.slice(from, to))) push(table.numberOfText(word) + 1);
  };

  const add = (text: string): void => {
    let at = 0;
    while (at < text.length) {
      const run = runFrom(text, at);
      if (run.isSimple) readSimply(text, run);
      else readClosely(text, run);
      at = run.to + 1;
    }
  };

  return {
    clear: () => {
      length = 0;
    },
    add,
    endField: () => push(0),
    words: () => read,
    length: () => length,
  };
}
