import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { momentSchema } from '../clock/sync-event.ts';
import { noteSchema } from './records.ts';

const isoInstant = z.iso.datetime({ precision: 3 });
const filmMs = z.int().nonnegative();

/** The fields in which a note can be begun: the composer of the main and the mini window, and the note box. */
export const draftFieldSchema = z.enum(['composer', 'capture']);
export type DraftField = z.infer<typeof draftFieldSchema>;

/**
 * What the viewer has begun to write and not yet saved as a note; `id` is the field it stands in (see
 * `draftFieldSchema`), or `mark:` and the id of the mark whose words it is to be (see `mark-words.ts`), or `edit:` and the
 * id of the note whose words are being changed (see `edited-words.ts`). Drafts are durable like everything else and stay outside the history: undo is about notes.
 */
export const draftSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  kind: noteSchema.shape.kind,
  caseIds: noteSchema.shape.caseIds,
  tags: noteSchema.shape.tags,
  /** The viewing in which it was begun: its film time means nothing in another one. */
  passId: z.string().min(1).exactOptional(),
  /** Film time of the first key press in milliseconds; null when the clock had not started. */
  filmMs: filmMs.nullable(),
  leadInMs: z.int().nonnegative(),
  /** The moment of that key press. */
  at: momentSchema.nullable(),
  /** For a range: film time of the press that ended it, and its moment. */
  endMs: filmMs.exactOptional(),
  endAt: momentSchema.exactOptional(),
  /** For an edit: the words of the note that it began with, so that a change meanwhile is seen. */
  over: z.string().exactOptional(),
  savedAt: isoInstant,
  deletedAt: isoInstant.exactOptional(),
});
export type Draft = DeepReadonly<z.infer<typeof draftSchema>>;
