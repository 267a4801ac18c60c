import { z } from 'zod';
import { windowNotesCalls } from './window-notes.ts';

/**
 * What the arguments of a window's first calls have to be, apart from the contract that they belong to: the schemas of all
 * the other calls take longer to build than the rest of the start.
 */
export const firstArgs = {
  'app.snapshot': z.strictObject({}),
  'app.notes': windowNotesCalls['app.notes'].args,
} as const;
