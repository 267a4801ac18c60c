import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { noteSchema } from '../domain/notebook/records.ts';

/** The notes that a window holds, and how many it does not see. */
export const windowNotesSchema = z.strictObject({
  /** The viewing that was going on when these were gathered; null before the first. */
  passId: z.string().nullable(),
  /** In no order; which of them, the window asked for. */
  notes: z.array(noteSchema),
  /** How many notes belong to other viewings than the one that is going on. */
  notesElsewhere: z.int().nonnegative(),
  /** How many notes of this viewing were left out, because a window holds only so many; 0 in real evenings. */
  notesLeftOut: z.int().nonnegative(),
});
export type WindowNotes = DeepReadonly<z.infer<typeof windowNotesSchema>>;

/** What a window asks beside its snapshot, so that a hundred thousand notes do not keep it from being drawn. */
export const windowNotesCalls = {
  /**
   * A window is sent what it lists: those of the viewing that is going on (at most 10,000, the last by film time), the
   * last few, none, or all of them.
   */
  'app.notes': {
    args: z.strictObject({ notes: z.enum(['all', 'viewing', 'few', 'none']) }),
    reply: windowNotesSchema,
  },
} as const;
