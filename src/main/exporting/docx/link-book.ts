/** Keeps account of the addresses that a document leads to: its text names them by ids. */
export interface LinkBook {
  /** The id of an address; the same for the same address. */
  readonly idOf: (url: string) => string;
  /** Every address with its id, in the order in which they were first named. */
  readonly all: () => Iterable<readonly [url: string, id: string]>;
}

/** Begins with no address. */
export function createLinkBook(): LinkBook {
  const ids = new Map<string, string>();
  return {
    idOf: (url) => {
      const known = ids.get(url);
      if (known !== undefined) return known;
      const id = `rIdLink${String(ids.size + 1)}`;
      ids.set(url, id);
      return id;
    },
    all: () => ids,
  };
}
