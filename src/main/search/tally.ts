/**
 * Adds up the scores of all documents during one query. Only a document that answered every word before counts on;
 * within one word the best match counts. Blocks of numbers that are used again, because a common word stands in
 * nearly every one of a hundred thousand notes.
 */
export interface Tally {
  /** Begins a query over documents with numbers below `size`. */
  readonly start: (size: number) => void;
  readonly count: (documentNumber: number, points: number) => void;
  /** Takes a document out of this query, whatever it answers. */
  readonly exclude: (documentNumber: number) => void;
  /** The next word begins. */
  readonly nextWord: () => void;
  /** Tells every document that answered all words, with its score, in no order. */
  readonly each: (tell: Tell) => void;
}

type Tell = (documentNumber: number, score: number) => void;

/** More words than any query has. */
const NEVER = 255;

/** So many documents are looked at one by one before the next that answers is looked for at once. */
const NEAR = 32;
/** So many documents of the last word are remembered, so that after a rare one not all have to be looked at. */
const FEW = 4096;

/** A number of a block; TypeScript cannot know that it is there. */
const at = (block: Uint8Array | Float64Array, number: number): number => block[number] ?? 0;

/** A tally that has counted nothing. */
export function createTally(): Tally {
  let size = 0;
  let word = 0;
  let answered = new Uint8Array(0);
  let before = new Float64Array(0);
  let current = new Float64Array(0);
  const reached = new Uint32Array(FEW);
  /** How many documents the word that is being counted and the one before it reached. */
  let [reaches, reachedLast] = [0, 0];

  const makeRoom = (): void => {
    if (answered.length >= size) return;
    const room = Math.ceil(size * 1.25);
    answered = new Uint8Array(room);
    before = new Float64Array(room);
    current = new Float64Array(room);
  };

  const tellOf = (number: number, tell: Tell): void => {
    if (at(answered, number) === word) tell(number, at(before, number) + at(current, number));
  };

  const lookAtAll = (tell: Tell): void => {
    let number = 0;
    while (number >= 0 && number < size) {
      const end = Math.min(size, number + NEAR);
      for (; number < end; number += 1) tellOf(number, tell);
      number = answered.indexOf(word, number);
    }
  };

  return {
    start: (documents) => {
      size = documents;
      word = 0;
      reaches = 0;
      reachedLast = FEW + 1;
      makeRoom();
      answered.fill(0, 0, size);
    },
    count: (number, points) => {
      const words = at(answered, number);
      if (words < word) return;
      if (words === word) {
        before[number] = word === 0 ? 0 : at(before, number) + at(current, number);
        current[number] = points;
        answered[number] = word + 1;
        if (reaches < FEW) reached[reaches] = number;
        reaches += 1;
      } else if (points > at(current, number)) current[number] = points;
    },
    exclude: (number) => {
      answered[number] = NEVER;
    },
    nextWord: () => {
      word += 1;
      reachedLast = reaches;
      reaches = 0;
    },
    each: (tell) => {
      if (reachedLast > FEW) return lookAtAll(tell);
      for (let place = 0; place < reachedLast; place += 1) tellOf(reached[place] ?? 0, tell);
    },
  };
}
