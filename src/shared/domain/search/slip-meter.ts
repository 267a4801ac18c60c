import { editDistance } from './edit-distance.ts';

/** Counts the slips between one word, known beforehand, and many others: the answers of `editDistance`, sooner. */
export type SlipMeter = (other: string) => number;

/** The letters of a word must fit into the bits of a number, and one more bit carries. */
const LONGEST = 31;
/** Letters up to here have a row of bits in a table, the few others in a map. */
const PLAIN = 128;

/** Where in the word each letter stands, as bits. */
function placesOf(word: string): (letter: number) => number {
  const plain = new Int32Array(PLAIN);
  const others = new Map<number, number>();
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at);
    if (letter < PLAIN) plain[letter] = (plain[letter] ?? 0) | (1 << at);
    else others.set(letter, (others.get(letter) ?? 0) | (1 << at));
  }
  return (letter) => (letter < PLAIN ? (plain[letter] ?? 0) : (others.get(letter) ?? 0));
}

/**
 * A meter for a word and the most slips that are of interest; it gives `most + 1` for more. A column of the table of
 * distances is a few numbers whose bits say whether the distance grows or shrinks from one letter of the word to the
 * next (Hyyrö 2003, with swaps), so each letter of the other word takes a dozen steps whatever the word's length.
 */
export function slipMeter(word: string, most: number): SlipMeter {
  if (word.length === 0 || word.length > LONGEST) return (other) => editDistance(word, other, most);
  const places = placesOf(word);
  const last = 1 << (word.length - 1);
  return (other) => {
    let [grows, shrinks, isEqual, before] = [-1, 0, 0, 0];
    let distance = word.length;
    for (let at = 0; at < other.length; at += 1) {
      const here = places(other.charCodeAt(at));
      const swaps = ((~isEqual & here) << 1) & before;
      isEqual = ((((here & grows) + grows) | 0) ^ grows) | here | shrinks | swaps;
      const right = shrinks | ~(isEqual | grows);
      const left = grows & isEqual;
      if ((right & last) !== 0) distance += 1;
      else if ((left & last) !== 0) distance -= 1;
      // Every letter that is left can make up for one slip at most.
      if (distance - (other.length - at - 1) > most) return most + 1;
      const next = (right << 1) | 1;
      grows = (left << 1) | ~(isEqual | next);
      shrinks = next & isEqual;
      before = here;
    }
    return Math.min(distance, most + 1);
  };
}
