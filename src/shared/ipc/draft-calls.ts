import { z } from 'zod';
import { draftFieldSchema } from '../domain/notebook/draft-record.ts';
import type { DeepReadonly } from '../deep-readonly.ts';

const none = z.strictObject({});
const id = z.string().min(1).max(200);
const text = z.string().max(1_000_000);
const agoMs = z.number().nonnegative().max(86_400_000);
const kind = z.enum(['note', 'question']);
const caseIds = z.array(id).max(20);
const leadInMs = z.int().nonnegative().max(600_000);
const filmMs = z.int().nonnegative();

/** What stands unsaved in a field. Times are film time in milliseconds; null where no clock ran. */
const draftViewSchema = z.strictObject({
  text,
  kind,
  caseIds,
  leadInMs,
  /** Where the film was at the first key press, before the lead-in is taken off. */
  instantMs: filmMs.nullable(),
  /** The end of a range; null for a point. */
  endMs: filmMs.nullable(),
});
export type DraftView = DeepReadonly<z.infer<typeof draftViewSchema>>;

/** What was typed into a note that is there and not saved; `over` are the words that it began with, `id` is the note's. */
const editedWordsSchema = z.strictObject({ id, text, over: text });

/** Which page of Docket wrote it, so that it knows its own words when they come back. */
const by = z.string().min(1).max(100);

/** What is begun and not saved yet. */
export const draftCalls = {
  /** What stands unsaved in a field, also from an earlier evening, and what was typed into notes and not saved. */
  'draft.show': {
    args: z.strictObject({ field: draftFieldSchema }),
    reply: z.strictObject({ draft: draftViewSchema.nullable(), edits: z.array(editedWordsSchema) }),
  },
  /** Keeps what is typed into a note on the disk; words that are those it began with are dropped. No step of the history. */
  'draft.keepEdit': { args: editedWordsSchema, reply: none },
  /**
   * Keeps what stands in a field on the disk. `agoMs`: how long ago the note was begun, or 'kept' when the notebook has
   * that moment already; `endAgoMs` the same for the end of a range, null for a point.
   */
  'draft.keep': {
    args: z.strictObject({
      field: draftFieldSchema,
      by,
      text,
      kind,
      tags: z.array(z.string().min(1).max(100)).max(100),
      caseIds,
      leadInMs,
      agoMs: z.union([agoMs, z.literal('kept')]),
      endAgoMs: z.union([agoMs, z.literal('kept')]).nullable(),
    }),
    reply: none,
  },
  /** The words were taken out again. */
  'draft.drop': { args: z.strictObject({ field: draftFieldSchema, by }), reply: none },
  /** The page has kept everything, as `draftsWanted` asked. */
  'draft.settled': { args: none, reply: none },
  /** What can be completed after `@` and `#`: people by their names, the viewer's own tags by use. */
  'draft.words': {
    args: none,
    reply: z.strictObject({
      people: z.array(z.strictObject({ caseId: z.string(), name: z.string(), words: z.array(z.string()) })),
      tags: z.array(z.string()),
    }),
  },
  /** The lead-in that the viewer really uses, in milliseconds; null when there is nothing to ask, or it was asked. */
  'draft.leadIn': { args: none, reply: z.strictObject({ ownMs: leadInMs.nullable() }) },
} as const;

/** What main tells of drafts. */
export const draftEvents = {
  /** The words in a field are on the disk, or gone from it; `by` is the page that wrote them. */
  draftChanged: z.strictObject({ field: draftFieldSchema, by, draft: draftViewSchema.nullable() }),
  /** Docket is about to end: keep everything now, then say `draft.settled`. */
  draftsWanted: none,
} as const;
