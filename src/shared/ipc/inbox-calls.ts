/** Writing up later: what happens to marks and single notes afterwards. */
export const inboxCalls = {} as const;
