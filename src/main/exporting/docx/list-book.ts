/** The first list of a document: its library keeps 1 for bullets of its own. */
export const FIRST_LIST = 2;

/** Keeps account of the lists of a document, so that each begins anew and at its own number. */
export interface ListBook {
  /**
   * Begins a list that counts from `start`, or one with bullets for null, and gives how to ask for its number in the
   * document: asked for with its first entry, so that a list without one gets none.
   */
  readonly open: (start: number | null) => () => number;
  /** Where the lists begin that there are, each beginning once. */
  readonly starts: () => readonly (number | null)[];
  /** Where each list begins, from `FIRST_LIST` on. */
  readonly lists: () => readonly (number | null)[];
}

/** Begins with no list. */
export function createListBook(): ListBook {
  const starts = new Set<number | null>();
  const lists: (number | null)[] = [];
  return {
    open: (start) => {
      starts.add(start);
      let number: number | null = null;
      return () => {
        number ??= FIRST_LIST + lists.push(start) - 1;
        return number;
      };
    },
    starts: () => [...starts],
    lists: () => lists,
  };
}
