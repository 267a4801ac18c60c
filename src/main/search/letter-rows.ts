import { integers } from './columns.ts';

/**
 * Which words hold which letter where, a bit for each word: for 32 words at a time it takes a few steps to see which
 * of them lack more letters of a word than slips can take away, or are too long or too short.
 */
export interface LetterRows {
  /** Takes the next word; words are numbered from 0 on. */
  readonly add: (word: string) => void;
  /**
   * Tells every word that may be so many slips (one or two) away: 32 words at a time, the number of the first of them
   * and a bit for each that may.
   */
  readonly each: (word: string, slips: number, tell: (from: number, words: number) => void) => void;
}

/** Letters are told apart by their low five bits, and lengths up to 31. */
const KINDS = 32;
/** Rows of letters: at the beginning of a word, at its end, anywhere in it. */
const [BEGINNING, END, ANYWHERE] = [0, KINDS, 2 * KINDS];
/** Rows of words whose length differs by at most one, and at most two, from a length. */
const FITTING = [3 * KINDS, 4 * KINDS] as const;
const ROWS = 5 * KINDS;
/** Letters of the word asked for that count as its beginning, and as its end. */
const NEAR = 3;
/** Two slips move a letter by two places at most, so it is looked for among so many more. */
const REACH = NEAR + 2;

const letterAt = (word: string, at: number): number => word.charCodeAt(at) & (KINDS - 1);
const lengthOf = (word: string): number => Math.min(word.length, KINDS - 1);
const fittingRow = (length: number, slips: number): number =>
  (slips === 1 ? FITTING[0] : FITTING[1]) + length;

/** The rows in which a word stands. */
function rowsOf(word: string, tell: (row: number) => void): void {
  const { length } = word;
  for (const slips of [1, 2] as const) {
    const longest = Math.min(KINDS - 1, length + slips);
    for (let fit = Math.max(0, lengthOf(word) - slips); fit <= longest; fit += 1)
      tell(fittingRow(fit, slips));
  }
  for (let at = 0; at < length; at += 1) {
    const letter = letterAt(word, at);
    tell(ANYWHERE + letter);
    if (at < REACH) tell(BEGINNING + letter);
    if (at >= length - REACH) tell(END + letter);
  }
}

/**
 * The rows in which a word stands that has no slip, one for each letter at most: a slip takes one letter away or none,
 * so a word that lacks more of these rows than there are slips cannot be meant.
 */
function wantedRows(word: string): readonly number[] {
  const { length } = word;
  const rows = Array.from({ length }, (_, at) => {
    const zone = at < NEAR ? BEGINNING : at >= length - NEAR ? END : ANYWHERE;
    return zone + letterAt(word, at);
  });
  return [...new Set(rows)];
}

/** Of each 32 words, those that lack at least one, two, three of the rows. */
interface Lacking {
  readonly one: Int32Array;
  readonly two: Int32Array;
  readonly three: Int32Array;
}

const noneLacking = (room: number): Lacking => ({
  one: integers(room),
  two: integers(room),
  three: integers(room),
});

/** A word of another length counts as one that lacks everything. */
function begin({ one, two, three }: Lacking, fitting: Int32Array): void {
  for (let block = 0; block < fitting.length; block += 1) {
    const other = ~(fitting[block] ?? 0);
    one[block] = other;
    two[block] = other;
    three[block] = other;
  }
}

/** Counts on by two rows at once, which is little more work than one. */
function countLacking({ one, two, three }: Lacking, first: Int32Array, second: Int32Array): void {
  const blocks = Math.min(first.length, second.length);
  for (let block = 0; block < blocks; block += 1) {
    const a = ~(first[block] ?? 0);
    const b = ~(second[block] ?? 0);
    const either = a | b;
    const both = a & b;
    const once = one[block] ?? 0;
    const twice = two[block] ?? 0;
    three[block] = (three[block] ?? 0) | (twice & either) | (once & both);
    two[block] = twice | (once & either) | both;
    one[block] = once | either;
  }
}

/** Empty rows. */
export function createLetterRows(): LetterRows {
  /** How many blocks of 32 words a row has room for. */
  let room = 64;
  let bits = integers(ROWS * room);
  let lacking = noneLacking(room);
  let full = integers(room).fill(-1);
  let size = 0;

  const grow = (): void => {
    const larger = integers(ROWS * room * 2);
    for (let row = 0; row < ROWS; row += 1)
      larger.set(bits.subarray(row * room, (row + 1) * room), row * room * 2);
    room *= 2;
    bits = larger;
    lacking = noneLacking(room);
    full = integers(room).fill(-1);
  };

  const countAll = (word: string, slips: number, blocks: number): void => {
    const rowAt = (row: number): Int32Array => bits.subarray(row * room, row * room + blocks);
    begin(lacking, rowAt(fittingRow(lengthOf(word), slips)));
    const wanted = wantedRows(word).map(rowAt);
    const none = full.subarray(0, blocks);
    for (let at = 0; at < wanted.length; at += 2)
      countLacking(lacking, wanted[at] ?? none, wanted[at + 1] ?? none);
  };

  return {
    add: (word) => {
      const [block, bit] = [size >>> 5, 1 << (size & 31)];
      size += 1;
      if (block >= room) grow();
      rowsOf(word, (row) => {
        const at = row * room + block;
        bits[at] = (bits[at] ?? 0) | bit;
      });
    },
    each: (word, slips, tell) => {
      const blocks = (size + 31) >>> 5;
      countAll(word, slips, blocks);
      const many = slips === 1 ? lacking.two : lacking.three;
      for (let block = 0; block < blocks; block += 1) {
        const words = ~(many[block] ?? -1);
        if (words !== 0) tell(block << 5, words);
      }
    },
  };
}
