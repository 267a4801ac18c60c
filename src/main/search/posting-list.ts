/** Two bits of a posting say where in its document the word stands best. */
export const FIELD_BITS = 2;

/**
 * The documents in which one word stands, in growing order: number of the document, shifted, with the field in the
 * two low bits. Plain 32-bit numbers in one block, because a hundred thousand notes have millions of them.
 */
export interface PostingList {
  readonly add: (posting: number) => void;
  /** Takes out the posting of a document. */
  readonly remove: (documentNumber: number) => void;
  /** The postings now; only the first `length()` entries count. Not to be kept. */
  readonly block: () => Uint32Array;
  readonly length: () => number;
}

/** The place of the first posting that is not below `value`. */
function placeFor(block: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((block[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Starts an empty list; it grows by half again, so that most of its block is in use. */
export function createPostingList(): PostingList {
  let block = new Uint32Array(2);
  let length = 0;
  const grow = (): void => {
    const larger = new Uint32Array(Math.ceil(block.length * 1.5));
    larger.set(block);
    block = larger;
  };
  return {
    add: (posting) => {
      if (length === block.length) grow();
      const isNewest = length === 0 || (block[length - 1] ?? 0) < posting;
      const place = isNewest ? length : placeFor(block, length, posting);
      if (!isNewest) block.copyWithin(place + 1, place, length);
      block[place] = posting;
      length += 1;
    },
    remove: (documentNumber) => {
      const place = placeFor(block, length, (documentNumber << FIELD_BITS) >>> 0);
      if (place >= length || (block[place] ?? 0) >>> FIELD_BITS !== documentNumber) return;
      block.copyWithin(place, place + 1, length);
      length -= 1;
    },
    block: () => block,
    length: () => length,
  };
}
