import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { momentSchema } from '../clock/sync-event.ts';
import { noteSchema } from './records.ts';

const isoInstant = z.iso.datetime({ precision: 3 });

/**
 * What the viewer has begun to write and not yet saved as a note; `id` is the field it stands in (`composer`,
 * `capture`). Drafts are durable like everything else and stay outside the history: undo is about notes.
 */
export const draftSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  kind: noteSchema.shape.kind,
  caseIds: noteSchema.shape.caseIds,
  tags: noteSchema.shape.tags,
  /** Film time of the first key press in milliseconds; null when the clock had not started. */
  filmMs: z.int().nonnegative().nullable(),
  leadInMs: z.int().nonnegative(),
  /** The moment of that key press. */
  at: momentSchema.nullable(),
  savedAt: isoInstant,
  deletedAt: isoInstant.exactOptional(),
});
export type Draft = DeepReadonly<z.infer<typeof draftSchema>>;
