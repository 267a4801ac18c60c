import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';

const isoInstant = z.iso.datetime({ precision: 3 });
const id = z.string().min(1);

/**
 * When a beat of the film, or a case coming on screen, was seen once: by the viewer in one viewing, or by whoever made
 * a cue file. One record is one observation; how sure a cue is comes from how they agree (`predictCues`).
 */
export const cueTimeSchema = z.strictObject({
  id,
  titleId: id,
  /** The viewing in which it was set; null when it came from a file. */
  passId: id.nullable(),
  /** A beat of the pack, or `on-screen:` and the id of a case. */
  cueId: id,
  /** The case that it belongs to; null for none. */
  caseId: id.nullable(),
  /** Film time in milliseconds, lead-in taken off. */
  filmMs: z.int().nonnegative(),
  /** How far off it may be, in milliseconds. */
  plusMinusMs: z.number().nonnegative(),
  from: z.enum(['set', 'file']),
  /** The file's own name without folders. */
  fileName: z.string().min(1).exactOptional(),
  setAt: isoInstant,
  deletedAt: isoInstant.exactOptional(),
});
export type CueTime = DeepReadonly<z.infer<typeof cueTimeSchema>>;
