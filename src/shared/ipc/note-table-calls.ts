import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { noteSchema, passSchema } from '../domain/notebook/records.ts';
import { sortColumns } from '../domain/notes-table/question.ts';

const id = z.string().min(1).max(200);
const count = z.int().nonnegative();
const tag = z.string().min(1).max(100);

/** Most rows in one answer: more than a tall screen shows at once. */
const MOST_ROWS = 200;
/** Most notes that are named one by one; more are chosen as a query. */
const MOST_IDS = 10_000;

const questionSchema = z.strictObject({
  text: z.string().max(500),
  scope: z.enum(['viewing', 'all']),
  sort: z.enum(sortColumns),
  descending: z.boolean(),
});

/** One note of a window of rows. `isCut`: only the beginning of its words; `noteTable.note` gives all of them. */
const noteRowSchema = z.strictObject({ note: noteSchema, isCut: z.boolean() });
export type NoteRowView = DeepReadonly<z.infer<typeof noteRowSchema>>;

/** Named one by one, or everything that a query finds without some. */
const whichSchema = z.union([
  z.strictObject({ ids: z.array(id).max(MOST_IDS) }),
  z.strictObject({ question: questionSchema, except: z.array(id).max(MOST_IDS) }),
]);
export type WhichNotes = DeepReadonly<z.infer<typeof whichSchema>>;

const changeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('add-tag'), tag }),
  z.strictObject({ what: z.literal('remove-tag'), tag }),
  z.strictObject({ what: z.literal('add-case'), caseId: id }),
  z.strictObject({ what: z.literal('remove-case'), caseId: id }),
  /** Nobody's any more. */
  z.strictObject({ what: z.literal('between-cases') }),
  z.strictObject({ what: z.literal('set-kind'), kind: z.enum(['note', 'question', 'quote']) }),
  z.strictObject({ what: z.literal('set-answered'), answered: z.boolean() }),
  z.strictObject({ what: z.literal('move'), byMs: z.int().min(-3_600_000).max(3_600_000) }),
  z.strictObject({ what: z.literal('delete') }),
]);
export type BulkChangeArgs = DeepReadonly<z.infer<typeof changeSchema>>;

const changedSchema = z.strictObject({
  /** How many notes really changed; 0 wrote nothing. */
  notes: count,
  /** The step's name in the history. */
  label: z.string(),
});

const placeSchema = z.strictObject({
  fromMs: z.number().nullable(),
  toMs: z.number().nullable(),
  first: z.array(noteRowSchema),
  second: z.array(noteRowSchema),
});
export type ComparedPlaceView = DeepReadonly<z.infer<typeof placeSchema>>;

const viewingSchema = z.strictObject({
  id,
  kind: passSchema.shape.kind,
  createdAt: z.string(),
  notes: count,
});
export type ViewingView = DeepReadonly<z.infer<typeof viewingSchema>>;

/** Many notes at once: windows of a long table, bulk changes, tags, comparing viewings. */
export const noteTableCalls = {
  /** The rows from `from` on. `anchor`: a note whose place is wanted too, so that the screen can stay where it is. */
  'noteTable.rows': {
    args: z.strictObject({
      question: questionSchema,
      from: count,
      count: z.int().min(0).max(MOST_ROWS),
      anchor: id.exactOptional(),
    }),
    reply: z.strictObject({
      total: count,
      rows: z.array(noteRowSchema),
      /** How the query was understood; null when there is nothing to say. */
      explained: z.string().nullable(),
      anchorAt: count.nullable(),
    }),
  },
  /** The ids of a stretch of rows, for choosing from one row to another. */
  'noteTable.ids': {
    args: z.strictObject({
      question: questionSchema,
      from: count,
      count: z.int().min(1).max(MOST_IDS),
    }),
    reply: z.strictObject({ ids: z.array(id) }),
  },
  /** One note with all its words. */
  'noteTable.note': { args: z.strictObject({ id }), reply: z.strictObject({ note: noteSchema }) },
  /** Changes all chosen notes as one step. */
  'noteTable.bulk': {
    args: z.strictObject({ which: whichSchema, change: changeSchema }),
    reply: changedSchema,
  },
  'tags.list': {
    args: z.strictObject({}),
    reply: z.strictObject({ tags: z.array(z.strictObject({ tag: z.string(), notes: count })) }),
  },
  /** `merge` is the yes to making one tag of two; without it a name that is in use is refused. */
  'tags.rename': { args: z.strictObject({ from: tag, to: tag, merge: z.boolean() }), reply: changedSchema },
  'tags.merge': {
    args: z.strictObject({ from: z.array(tag).min(1).max(1_000), to: tag }),
    reply: changedSchema,
  },
  'tags.delete': { args: z.strictObject({ tag }), reply: changedSchema },
  /** The viewings that have notes or are going on, the newest first. */
  'viewings.list': {
    args: z.strictObject({}),
    reply: z.strictObject({ viewings: z.array(viewingSchema) }),
  },
  /** Two viewings beside each other by film time, in windows. */
  'viewings.compare': {
    args: z.strictObject({ first: id, second: id, from: count, count: z.int().min(0).max(MOST_ROWS) }),
    reply: z.strictObject({ total: count, rows: z.array(placeSchema), words: z.string() }),
  },
} as const;
