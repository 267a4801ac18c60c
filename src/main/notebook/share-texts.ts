/** Shorter texts are one for the engine anyway; longer ones are somebody's words. */
const SHORTEST = 11;
const LONGEST = 40;
const PLACES = 1 << 10;

type Shared = (text: string) => string;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number below `PLACES` that is seldom the same for different ids, names or moments. */
const placeOf = (text: string): number => {
  const { length } = text;
  const middle = text.charCodeAt(length >> 1) * 5 + text.charCodeAt(0) * 67;
  return (length + middle + text.charCodeAt(length - 2) * 31 + text.charCodeAt(length - 3) * 331) % PLACES;
};

/** The texts of a record, those in its lists and those one object deep; an id is only ever there once. */
const shareFields = (record: Record<string, unknown>, shared: Shared, isDeep: boolean): void => {
  for (const name in record) {
    const value = record[name];
    if (typeof value === 'string') {
      if (name !== 'id') record[name] = shared(value);
    } else if (Array.isArray(value)) shareItems(value, shared);
    else if (isDeep && isPlain(value)) shareFields(value, shared, false);
  }
};

const shareItems = (items: unknown[], shared: Shared): void => {
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (typeof item === 'string') items[at] = shared(item);
  }
};

/**
 * Makes what lets records that came out of JSON have one text where theirs are equal: the same viewing, case or moment
 * stands in very many notes, and each of them would keep a copy of its own. It remembers only a few texts, so now and
 * then there is a second copy.
 */
export const createSharing = (): ((record: object) => void) => {
  const known = Array.from({ length: PLACES }, () => '');
  const shared: Shared = (text) => {
    if (text.length < SHORTEST || text.length > LONGEST) return text;
    const place = placeOf(text);
    const there = known[place];
    if (there === text) return there;
    known[place] = text;
    return text;
  };
  return (record) => {
    if (isPlain(record)) shareFields(record, shared, true);
  };
};
