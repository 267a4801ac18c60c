import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { importPreviewSchema } from '../domain/import/import-preview.ts';

const token = z.string().min(1).max(100);

/** Pasted text: as much as somebody would paste; a larger one is a file. */
const LONGEST_PASTE = 10_000_000;

const sourceSchema = z.discriminatedUnion('what', [
  /** Asks for a file or a folder in a dialog. */
  z.strictObject({ what: z.literal('ask'), folder: z.boolean() }),
  /** A file that was dropped on the window. */
  z.strictObject({ what: z.literal('path'), path: z.string().min(1).max(4096) }),
  z.strictObject({ what: z.literal('text'), text: z.string().max(LONGEST_PASTE) }),
  /** What was previewed before, to be read in another way. */
  z.strictObject({ what: z.literal('again'), token }),
]);

const heading = z.string().max(1_000).exactOptional();

/** Which heading of a table holds which part of a note. */
const columnsSchema = z.strictObject({
  time: heading,
  end: heading,
  text: heading,
  quote: heading,
  tags: heading,
  cases: heading,
  kind: heading,
  id: heading,
  createdAt: heading,
});

/** A table that was read by its columns: its headings, its first rows, and which heading was read as what. */
const tableSchema = z.strictObject({
  headings: z.array(z.string()),
  /** Cells in the order of the headings, cut to what can be shown. */
  rows: z.array(z.array(z.string())),
  columns: columnsSchema,
});

/** A preview under the token that takes it in; it holds until another file is opened. */
const previewedSchema = z.strictObject({
  outcome: z.literal('previewed'),
  token,
  /** The file's name; empty for pasted text. */
  name: z.string(),
  /** Where the file lies, so that it can be read along with instead; null for pasted text. */
  path: z.string().nullable(),
  preview: importPreviewSchema,
  /** Null where the file is not read by columns. */
  table: tableSchema.nullable(),
});

const tallySchema = z.strictObject({ added: z.int(), replaced: z.int(), kept: z.int() });

/** What takes notes in from files. Nothing is changed before `import.apply`. */
export const transferCalls = {
  /** The formats that can be read, for a list to choose from. */
  'import.formats': {
    args: z.strictObject({}),
    reply: z.strictObject({ formats: z.array(z.strictObject({ id: z.string(), label: z.string() })) }),
  },
  /** Reads and compares, and says what would happen. `format` null: whatever it is. A second call stops the first. */
  'import.preview': {
    args: z.strictObject({
      from: sourceSchema,
      format: z.string().max(100).nullable(),
      columns: columnsSchema.nullable(),
      otherFilm: z.enum(['refuse', 'take']),
    }),
    reply: z.discriminatedUnion('outcome', [
      previewedSchema,
      /** The dialog was closed, or the import was stopped. */
      z.strictObject({ outcome: z.literal('closed') }),
      z.strictObject({ outcome: z.literal('failed'), path: z.string(), message: z.string() }),
    ]),
  },
  /** Takes in what was previewed, as one step. Where the notebook has changed meanwhile it gives a new preview instead. */
  'import.apply': {
    args: z.strictObject({ token, changed: z.enum(['keep-mine', 'take-theirs', 'both']) }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('done'), tally: tallySchema }),
      previewedSchema,
      /** The preview is gone, because another file was opened since. */
      z.strictObject({ outcome: z.literal('gone') }),
    ]),
  },
  /** Stops what is being read and forgets what was previewed. */
  'import.cancel': { args: z.strictObject({}), reply: z.strictObject({}) },
} as const;

/** What main tells while a file is read. */
export const transferEvents = {
  /** How far reading is, in bytes; `of` is what the file says of itself and may be 0. */
  importProgress: z.strictObject({ done: z.number().nonnegative(), of: z.number().nonnegative() }),
} as const;

export type TransferCallName = keyof typeof transferCalls;
export type TransferArgs<C extends TransferCallName> = DeepReadonly<
  z.input<(typeof transferCalls)[C]['args']>
>;
export type TransferReply<C extends TransferCallName> = DeepReadonly<
  z.output<(typeof transferCalls)[C]['reply']>
>;

/** One of these events with its payload. */
export type TransferTold = {
  readonly [E in keyof typeof transferEvents]: {
    readonly name: E;
    readonly payload: DeepReadonly<z.output<(typeof transferEvents)[E]>>;
  };
}[keyof typeof transferEvents];
