import { bytes, numbers, withRoom } from './columns.ts';

/**
 * The keys of all documents by their places, in one block of bytes and a few of numbers: as strings in a `Map` they
 * would take several times the room. A key stands for its newest place only.
 */
export interface KeyTable {
  /** Gives the key the next place; places count up from 0. Gives the place that it had, -1 when it is new. */
  readonly add: (key: string) => number;
  /** Takes a key out; gives the place that it had, -1 when it is not there. */
  readonly remove: (key: string) => number;
  /** The key that a place was given. */
  readonly keyAt: (place: number) => string;
}

const NONE = -1;
/** In a slot: nothing yet, and something that was taken out; else a place and `USED`. */
const [EMPTY, GONE, USED] = [0, 1, 2];
/** The share of slots that may be in use, so that a key is found after few steps. */
const FULL = 0.6;
/** A key that is not plain letters is kept as a string. */
const PLAIN = 128;

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const isPlain = (key: string): boolean => {
  for (let at = 0; at < key.length; at += 1) if (key.charCodeAt(at) >= PLAIN) return false;
  return true;
};

/** The keys themselves, one after another. */
function createTexts() {
  const odd = new Map<number, string>();
  let text = bytes(0);
  let ends = numbers(0);
  let [size, used] = [0, 0];
  const startOf = (place: number): number => (place === 0 ? 0 : (ends[place - 1] ?? 0));
  const textAt = (place: number): string =>
    odd.get(place) ??
    Buffer.from(text.buffer, startOf(place), (ends[place] ?? 0) - startOf(place)).toString('latin1');
  return {
    textAt,
    add: (key: string): number => {
      ends = withRoom(ends, size + 1, numbers);
      if (isPlain(key)) {
        text = withRoom(text, used + key.length, bytes);
        for (let at = 0; at < key.length; at += 1) text[used + at] = key.charCodeAt(at);
        used += key.length;
      } else odd.set(size, key);
      ends[size] = used;
      size += 1;
      return size - 1;
    },
    is: (place: number, key: string): boolean => {
      const start = startOf(place);
      if ((ends[place] ?? 0) - start !== key.length) return odd.get(place) === key;
      for (let at = 0; at < key.length; at += 1) if (text[start + at] !== key.charCodeAt(at)) return false;
      return true;
    },
    size: (): number => size,
  };
}

/** An empty table. */
export function createKeyTable(): KeyTable {
  const texts = createTexts();
  let hashes = numbers(0);
  let slots = numbers(1024);
  let inUse = 0;

  /** The slot of a key, or the first empty one behind where it should be. */
  const slotOf = (key: string, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? EMPTY;
      if (held === EMPTY) return slot;
      if (held !== GONE && hashes[held - USED] === hash && texts.is(held - USED, key)) return slot;
    }
  };

  const enter = (place: number): void => {
    const mask = slots.length - 1;
    let slot = (hashes[place] ?? 0) & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = place + USED;
  };

  const makeRoom = (): void => {
    if (inUse + 1 <= slots.length * FULL) return;
    const places = slots.filter((held) => held >= USED);
    slots = numbers(places.length > slots.length * (FULL / 2) ? slots.length * 2 : slots.length);
    for (const held of places) enter(held - USED);
    inUse = places.length;
  };

  return {
    add: (key) => {
      makeRoom();
      const hash = hashOf(key);
      const place = texts.add(key);
      hashes = withRoom(hashes, place + 1, numbers);
      hashes[place] = hash;
      const slot = slotOf(key, hash);
      const held = slots[slot] ?? EMPTY;
      if (held === EMPTY) inUse += 1;
      slots[slot] = place + USED;
      return held === EMPTY ? NONE : held - USED;
    },
    remove: (key) => {
      const slot = slotOf(key, hashOf(key));
      const held = slots[slot] ?? EMPTY;
      if (held === EMPTY) return NONE;
      slots[slot] = GONE;
      return held - USED;
    },
    keyAt: texts.textAt,
  };
}
