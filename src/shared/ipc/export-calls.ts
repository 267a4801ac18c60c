import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { fileFormatIds, textFormatIds } from '../domain/export/export-format.ts';
import { noteSchema, passSchema } from '../domain/notebook/records.ts';

const none = z.strictObject({});
const id = z.string().min(1).max(200);
const count = z.int().nonnegative();

/** Most notes that are named one by one, as in the table of all notes. */
const MOST_IDS = 10_000;

/** Everything that is chosen about an export; see `ExportChoices` of the domain. */
const choicesSchema = z.strictObject({
  format: z.enum([...textFormatIds, ...fileFormatIds]),
  select: z.strictObject({
    query: z.string().max(500).exactOptional(),
    ids: z.array(id).max(MOST_IDS).exactOptional(),
    except: z.array(id).max(MOST_IDS).exactOptional(),
    isWaiting: z.literal(true).exactOptional(),
    caseIds: z.array(id.nullable()).max(50).exactOptional(),
    passIds: z.array(id).max(1_000).exactOptional(),
    kinds: z.array(noteSchema.shape.kind).max(4).exactOptional(),
    tags: z.array(z.string().min(1).max(100)).max(1_000).exactOptional(),
  }),
  times: z.enum(['film', 'edition', 'both']),
  leadIn: z.enum(['applied', 'raw']),
  order: z.enum(['time', 'case']),
  words: z.enum(['mine', 'with-facts']),
});

/** What there is to choose from. */
const exportGroundSchema = z.strictObject({
  /** All notes that could leave. */
  notes: count,
  /** The name of the viewer's edition; null where no way of showing is known yet. */
  edition: z.string().nullable(),
  /** The viewings that have notes, the newest first. */
  passes: z.array(z.strictObject({ id, kind: passSchema.shape.kind, createdAt: z.string(), notes: count })),
  /** The cases that notes name, and null for notes of no case; with how many. */
  cases: z.array(z.strictObject({ id: id.nullable(), notes: count })),
  kinds: z.array(z.strictObject({ kind: noteSchema.shape.kind, notes: count })),
  /** The tags in use, the most used first. */
  tags: z.array(z.strictObject({ tag: z.string(), notes: count })),
});
export type ExportGroundView = DeepReadonly<z.output<typeof exportGroundSchema>>;

/** An export before it is made. The counts say what becomes of the chosen notes; see `ExportCounts`. */
const exportPreviewSchema = z.strictObject({
  written: count,
  untimed: count,
  notInEdition: count,
  wordless: count,
  tooLong: count,
  facts: count,
  /** Open facts that stay out because of a detail that may be hard to read. */
  folded: count,
  /** How the first notes will stand in the file, and how many of them are shown. */
  text: z.string(),
  shown: count,
  /** How the query was understood. */
  explained: z.string().nullable(),
  /** The file's suggested name, with its extension. */
  name: z.string(),
});
export type ExportPreviewView = DeepReadonly<z.output<typeof exportPreviewSchema>>;

const savedSchema = z.strictObject({ path: z.string(), notes: count, bytes: count });

/** How an export into a file ended. */
const exportEndSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), saved: savedSchema }),
  /** The viewer closed the dialog that asks where. */
  z.strictObject({ outcome: z.literal('closed') }),
  /** The viewer stopped it; nothing is left of it on the disk. */
  z.strictObject({ outcome: z.literal('cancelled') }),
]);

/** What lets notes leave. Nothing in the notebook is changed by any of it. */
export const exportCalls = {
  'export.ground': { args: none, reply: exportGroundSchema },
  'export.preview': { args: choicesSchema, reply: exportPreviewSchema },
  /** Asks where to save, then writes; `exportProgress` tells how far it is. One at a time. */
  'export.run': { args: choicesSchema, reply: exportEndSchema },
  /** Stops what is being written; it ends with `cancelled`. */
  'export.cancel': { args: none, reply: none },
  /** Puts the notes on the clipboard, as plain text and as a piece of HTML; the format does not matter. */
  'export.copy': { args: choicesSchema, reply: z.strictObject({ notes: count }) },
  /** Shows the file that was saved last in the computer's own file manager. */
  'export.showFile': { args: none, reply: none },
} as const;

/** What main tells while it writes; at most ten times a second, and once at the end. */
export const exportEvents = {
  /** Notes that are in the file by now, and how many there will be. */
  exportProgress: z.strictObject({ done: count, of: count }),
} as const;
