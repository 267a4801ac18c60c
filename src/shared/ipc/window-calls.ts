import { z } from 'zod';
import { noteKeySchema, noteKeyViewSchema } from './note-key.ts';

const none = z.strictObject({});

/** What a page asks of its own and the other windows. They open only because the viewer pressed something. */
export const windowCalls = {
  /** Opens the mini window, or comes back from it to the main window when it is open. */
  'mini.toggle': { args: none, reply: none },
  /** Folds the mini window into its strip, or back to its whole size. */
  'mini.setStrip': { args: z.strictObject({ isStrip: z.boolean() }), reply: none },
  /** Hides the note box and gives the focus back to the app that had it. */
  'capture.hide': { args: none, reply: none },
  'noteKey.show': { args: none, reply: noteKeyViewSchema },
  /** Registers another key; the old one stays when the desktop refuses. Null switches it off. */
  'noteKey.set': { args: z.strictObject({ key: noteKeySchema.nullable() }), reply: noteKeyViewSchema },
} as const;

/** What main tells of the windows. */
export const windowEvents = {
  /** The key over any app was pressed, that many milliseconds of this computer's time ago. For the note box only. */
  notePressed: z.strictObject({ agoMs: z.number().nonnegative() }),
  noteKeyChanged: noteKeyViewSchema,
  /** A part of Docket failed and it goes on; one plain sentence. */
  wentWrong: z.strictObject({ message: z.string() }),
} as const;
