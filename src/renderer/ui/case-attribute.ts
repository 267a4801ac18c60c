const HUES = 4;

/** The value of `data-case` for a position in the list, from 1; a fifth would share the first one's hue. */
export const caseAttribute = (listing: number): string => String(((listing - 1) % HUES) + 1);
