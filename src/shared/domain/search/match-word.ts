import { slipMeter } from './slip-meter.ts';

/** The beginning of a word counts only from this many letters: one or two letters would find half of everything. */
const PREFIX_FROM = 3;
/** Slips are forgiven only from this many letters: in a short word one slip makes another word. */
const SLIPS_FROM = 5;
/** Two slips are forgiven from this many letters. */
const TWO_SLIPS_FROM = 7;

/** A word that was asked for. `isOpen`: it is the last one and may be a beginning, because it is still being typed. */
export interface AskedWord {
  readonly word: string;
  readonly isOpen: boolean;
}

/** How many slips are forgiven in a word. */
export const slipsIn = (word: string): number =>
  word.length < SLIPS_FROM ? 0 : word.length < TWO_SLIPS_FROM ? 1 : 2;

/** Whether the beginning of a word is enough to match it. */
export const takesPrefix = ({ word, isOpen }: AskedWord): boolean => isOpen && word.length >= PREFIX_FROM;

const noSlips = (): number => 1;

/**
 * How well words of a text answer the word asked for, from 1 (the same) down to 0 (not at all): a beginning counts
 * 0.7 to 0.9, the nearer to the whole the more, one slip 0.5, two slips 0.35. For many words, the same question.
 */
export function wordMatch(asked: AskedWord): (word: string) => number {
  const isPrefix = takesPrefix(asked);
  const slips = slipsIn(asked.word);
  const slipsTo = slips === 0 ? noSlips : slipMeter(asked.word, slips);
  return (word) => {
    if (word === asked.word) return 1;
    if (isPrefix && word.startsWith(asked.word)) return 0.7 + (0.2 * asked.word.length) / word.length;
    if (Math.abs(word.length - asked.word.length) > slips) return 0;
    const distance = slipsTo(word);
    return distance > slips ? 0 : distance === 1 ? 0.5 : 0.35;
  };
}

/** `wordMatch` that remembers its answers, for texts that say the same words over and over. */
export function rememberedMatch(asked: AskedWord): (word: string) => number {
  const known = new Map<string, number>();
  const match = wordMatch(asked);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const quality = match(word);
    known.set(word, quality);
    return quality;
  };
}
