/** What is begun and not saved yet. */
export const draftCalls = {} as const;
