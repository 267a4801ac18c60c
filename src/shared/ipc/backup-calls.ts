/** Copies of the notebook. */
export const backupCalls = {} as const;
