import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';

const shape =
  /^(?:(?:Control|Alt|Shift|Super)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Tab|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/u;
const functionKey = /^F\d+$/u;

const hold = 'Hold Ctrl, Alt or Super and press one key.';
const holders = ['Control', 'Alt', 'Super'];
// On Windows Ctrl+Alt is AltGr: taking Ctrl+Alt+N would take a letter from everybody who writes ń.
const typesLetter = /^(?=.*Control)(?=.*Alt).*\+[A-Z0-9]$/u;

/** Why a combination may not be the key for notes from anywhere, in words for the viewer; null when it may. */
export function noteKeyFault(key: string): string | null {
  if (!shape.test(key)) return hold;
  const parts = key.split('+');
  if (functionKey.test(parts.at(-1) ?? '')) return null;
  if (!parts.some((part) => holders.includes(part))) return hold;
  return typesLetter.test(key)
    ? 'Ctrl+Alt with a letter or a figure types a letter on many keyboards. Choose another.'
    : null;
}

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
