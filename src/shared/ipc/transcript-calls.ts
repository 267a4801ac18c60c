/** The viewer’s own subtitle file. */
export const transcriptCalls = {} as const;
