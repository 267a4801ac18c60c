/** Many notes at once: bulk changes, tags, comparing viewings. */
export const noteTableCalls = {} as const;
