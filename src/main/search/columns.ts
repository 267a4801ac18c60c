type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** How much more room a column gets than is needed, so that it is not copied with every entry. */
const ROOM = 1.25;

/** A column for more entries than these gets `MUCH` room at once. */
const FEW = 2_048;
/**
 * Untouched memory is not taken from the computer, while every copy into a larger column leaves the smaller one behind
 * until somebody tidies up: with a hundred thousand notes that was 20 MB.
 */
const MUCH = 1 << 17;

const roomFor = (size: number): number =>
  size <= FEW ? Math.max(64, size * 2) : Math.max(MUCH, Math.ceil(size * ROOM));

/** The same column with room for `size` entries: itself, or a larger copy. Growth by a quarter keeps most of it in use. */
export function withRoom<C extends Column>(column: C, size: number, make: (length: number) => C): C {
  if (column.length >= size) return column;
  const larger = make(roomFor(size));
  larger.set(column);
  return larger;
}

export const bytes = (length: number): Uint8Array => new Uint8Array(length);
export const numbers = (length: number): Uint32Array => new Uint32Array(length);
export const integers = (length: number): Int32Array => new Int32Array(length);
export const floats = (length: number): Float64Array => new Float64Array(length);
