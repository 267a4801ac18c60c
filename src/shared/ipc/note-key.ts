import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { noteKeyFault } from '../domain/keys/note-key-fault.ts';

/** A key combination that works over any app, as Electron writes it: `Control+Shift+Space`. */
export const noteKeySchema = z
  .string()
  .max(60)
  .refine((key) => noteKeyFault(key) === null, 'not a key that works over any app');

/** The key that opens the note box over any app, and what is known of it. */
export const noteKeyViewSchema = z.strictObject({
  /** Null when the viewer switched it off. */
  key: z.string().nullable(),
  /**
   * `untried`: the desktop said yes, which proves little before a press. `works`: it was really pressed since.
   * `taken`: the desktop said no.
   */
  state: z.enum(['off', 'untried', 'works', 'taken']),
  /** Whether this desktop (Wayland) often says yes and then sends no key. */
  isDoubtful: z.boolean(),
  /** What to bind to a key in the desktop's own settings instead, ready to be copied; words come after it. */
  command: z.string(),
});
export type NoteKeyView = DeepReadonly<z.infer<typeof noteKeyViewSchema>>;
