import { config } from 'zod/v4/core';

/**
 * Tells zod, where this is imported before the first schema is built, that it may not make code out of text, and says
 * whether it knows. The pages' content policy forbids it; zod would try, and leave a violation in each page's console.
 */
export const isEvalOff = config({ jitless: true }).jitless === true;
