import { bytes, numbers, withRoom } from './columns.ts';

/** Two bits of a posting say where in its document the word stands best. */
export const FIELD_BITS = 2;

/** A list laid out for reading: only the first `length` entries of `block` count, and only until the next is read. */
export interface Postings {
  /** Places of documents in growing order, each shifted by `FIELD_BITS`, with the field in the low bits. */
  readonly block: Uint32Array;
  readonly length: number;
}

/**
 * Very many lists of postings in a few blocks of bytes: an object for each list would take more room than the lists.
 * A posting is the distance to the one before it, mostly one byte. Lists only ever grow, at their end.
 */
export interface PostingPool {
  /** Begins an empty list and gives its number; numbers count up from 0. */
  readonly begin: () => number;
  /** Adds a place above all that the list has. */
  readonly add: (list: number, place: number, field: number) => void;
  /** How many postings a list has, those of removed documents included. */
  readonly count: (list: number) => number;
  readonly read: (list: number) => Postings;
  /** How many lists there are. */
  readonly size: () => number;
}

const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;
/** Bytes at the end of a slice that say where the next one is. */
const LINK = 4;
/** Slices of a list grow slowly, so that little of them is empty. */
const SLICES = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024] as const;
const LAST_LEVEL = SLICES.length - 1;

const sliceAt = (level: number): number => SLICES[Math.min(level, LAST_LEVEL)] ?? BLOCK;

/** Bytes that a number takes, seven bits in each. */
function bytesFor(value: number): number {
  if (value < 1 << 7) return 1;
  if (value < 1 << 14) return 2;
  if (value < 1 << 21) return 3;
  return value < 1 << 28 ? 4 : 5;
}

/** Blocks of bytes, handed out slice by slice; no slice lies in two blocks, and all of it is 0 at first. */
function createBlocks() {
  const blocks: DataView[] = [];
  let used = BLOCK;
  const blockOf = (address: number): DataView => {
    const block = blocks[address >>> BLOCK_BITS];
    if (block === undefined) throw new Error('a list of postings leads out of its pool');
    return block;
  };
  return {
    blockOf,
    take: (size: number): number => {
      if (used + size > BLOCK) {
        blocks.push(new DataView(new ArrayBuffer(BLOCK)));
        used = 0;
      }
      used += size;
      return (blocks.length - 1) * BLOCK + used - size;
    },
  };
}

const inBlock = (address: number): number => address & (BLOCK - 1);

/** Where each list begins and ends, by its number. */
function createEnds() {
  const own = {
    head: numbers(0),
    /** Where the next byte goes, and where its slice ends. */
    tail: numbers(0),
    end: numbers(0),
    /** The last place and one more; 0 for none. */
    last: numbers(0),
    count: numbers(0),
    level: bytes(0),
    size: 0,
  };
  const makeRoom = (): void => {
    const { size } = own;
    own.head = withRoom(own.head, size, numbers);
    own.tail = withRoom(own.tail, size, numbers);
    own.end = withRoom(own.end, size, numbers);
    own.last = withRoom(own.last, size, numbers);
    own.count = withRoom(own.count, size, numbers);
    own.level = withRoom(own.level, size, bytes);
  };
  return { own, makeRoom };
}

const at = (column: Uint32Array | Uint8Array, place: number): number => column[place] ?? 0;

/** Reads a list from its head to where it stops. No number of it begins with 0: a 0 is the unused rest of a slice. */
function readInto(
  block: Uint32Array,
  blockOf: (address: number) => DataView,
  { head, stop }: { readonly head: number; readonly stop: number },
): void {
  let [from, level, place, length] = [head, 0, 0, 0];
  let end = from + sliceAt(0) - LINK;
  let bytesOf = blockOf(from);
  while (from !== stop) {
    let byte = from < end ? bytesOf.getUint8(inBlock(from)) : 0;
    if (byte === 0) {
      from = bytesOf.getUint32(inBlock(end));
      level += 1;
      end = from + sliceAt(level) - LINK;
      bytesOf = blockOf(from);
      continue;
    }
    from += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytesOf.getUint8(inBlock(from));
      value |= (byte & 127) << shift;
      from += 1;
    }
    place += value >>> FIELD_BITS;
    block[length] = ((place - 1) << FIELD_BITS) | (value & ((1 << FIELD_BITS) - 1));
    length += 1;
  }
}

/** An empty pool. */
export function createPostingPool(): PostingPool {
  const blocks = createBlocks();
  const { own, makeRoom } = createEnds();
  let block = numbers(0);

  const begin = (): number => {
    own.size += 1;
    makeRoom();
    const list = own.size - 1;
    const head = blocks.take(sliceAt(0));
    own.head[list] = head;
    own.tail[list] = head;
    own.end[list] = head + sliceAt(0) - LINK;
    return list;
  };

  const takeSlice = (list: number): void => {
    const level = Math.min(at(own.level, list) + 1, LAST_LEVEL);
    const slice = blocks.take(sliceAt(level));
    const end = at(own.end, list);
    blocks.blockOf(end).setUint32(inBlock(end), slice);
    own.level[list] = level;
    own.tail[list] = slice;
    own.end[list] = slice + sliceAt(level) - LINK;
  };

  const add = (list: number, place: number, field: number): void => {
    let value = ((place + 1 - at(own.last, list)) << FIELD_BITS) | field;
    if (at(own.end, list) - at(own.tail, list) < bytesFor(value)) takeSlice(list);
    let tail = at(own.tail, list);
    const into = blocks.blockOf(tail);
    while (value > 127) {
      into.setUint8(inBlock(tail), (value & 127) | 128);
      value >>>= 7;
      tail += 1;
    }
    into.setUint8(inBlock(tail), value);
    own.tail[list] = tail + 1;
    own.last[list] = place + 1;
    own.count[list] = at(own.count, list) + 1;
  };

  const read = (list: number): Postings => {
    block = withRoom(block, at(own.count, list), numbers);
    readInto(block, blocks.blockOf, { head: at(own.head, list), stop: at(own.tail, list) });
    return { block, length: at(own.count, list) };
  };

  return { begin, add, read, count: (list) => at(own.count, list), size: () => own.size };
}
