/** What a text holds as JSON; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of an object from outside; undefined when that is no object or has no such member of its own. */
export function memberOf(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}

/** A finite number from outside, or null. */
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A text from outside, or null. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const LONGEST_TITLE = 512;

/** A title from outside, cut at 512 UTF-16 units without leaving half a character; null when there is none. */
export const titleOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_TITLE).toWellFormed() : null;
