/** No cleaned text contains it, so that it cannot be mistaken for something that a note says. */
const HOLE = '\0';
const WRITTEN_HOLE = JSON.stringify(HOLE);

/**
 * A JSON document in pieces, cut where the list `[hole]` stood in the value: between two pieces the entries of that
 * list are written one by one. So a document of any length is written without ever being whole in the memory.
 */
export function jsonAround(value: (hole: string) => unknown, indent = 0): readonly string[] {
  return JSON.stringify(value(HOLE), null, indent).split(WRITTEN_HOLE);
}

/** One entry of a list on a line of its own, with the comma that it needs after the first one. */
export const jsonEntry = (value: unknown, place: number): string =>
  `${place === 0 ? '\n' : ',\n'}${JSON.stringify(value)}`;
