import { z } from 'zod';

/** Lower-case letters, digits and hyphens: how every id in a pack is written. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case words joined by hyphens');

/** Ids of entries in `sources.json`; a claim without a source is refused. */
export const sourceIdsSchema = z
  .array(idSchema)
  .min(1, 'a claim needs at least one source')
  .describe('Ids of entries in sources.json; at least one.');

/**
 * How well a claim is supported: high, two sources that agree or one official; medium, one good source;
 * low, one weak source or a marked inference. Never shown as a word or a colour.
 */
export const confidenceSchema = z
  .enum(['high', 'medium', 'low'])
  .describe('How well it is supported; never shown as a word or a colour.');

/**
 * What a text would give away: `film_ending`, how the film ends or what was true on the day of broadcast;
 * `after_broadcast`, what happened later. Text without a kind is safe once its place in the film is passed.
 */
export const spoilerKindSchema = z
  .enum(['film_ending', 'after_broadcast'])
  .describe('What it would give away: how the film ends, or what happened after the broadcast.');
export type SpoilerKind = z.infer<typeof spoilerKindSchema>;

/** An ISO date cut to the part that the sources support: `1999`, `1999-03` or `1999-03-24`. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'YYYY, YYYY-MM or YYYY-MM-DD')
  .describe('ISO date, cut to the part that is known.');

/** How exactly a date is known; `reported_by` means known on or before that day. */
export const datePrecisionSchema = z
  .enum(['day', 'month', 'year', 'approx', 'reported_by', 'expected_by', 'day_or_next', 'scheduled'])
  .describe('How exactly the date is known.');

/** One of two or more differing statements, with who says so. */
const conflictSchema = z.strictObject({
  says: z.string().min(1).describe('The differing statement.'),
  sources: sourceIdsSchema,
});

/** Something that was looked for and not found; `spoilerKind` when even the gap gives something away. */
export const unknownEntrySchema = z.strictObject({
  text: z.string().min(1).describe('What is not known.'),
  spoilerKind: spoilerKindSchema.exactOptional(),
});

/**
 * Words that, in an ungated text, would give away what the gate hides. The check compares whole words without
 * regard to case; texts that are withheld anyway may contain them.
 */
export const hiddenWordsSchema = z
  .record(spoilerKindSchema, z.array(z.string().min(2)))
  .describe('Words that no ungated text may contain, by what they would give away.');

/** What a claim of any kind carries with it. */
export const claimFields = {
  sources: sourceIdsSchema,
  confidence: confidenceSchema,
  conflict: z
    .array(conflictSchema)
    .min(1)
    .exactOptional()
    .describe('Statements that differ from it, or between which it stands.'),
  note: z.string().min(1).exactOptional().describe('What to know when reading it.'),
  spoilerKind: spoilerKindSchema.exactOptional(),
} as const;

/** A date with its precision and, for a stretch of time, its end. */
export const dateFields = {
  date: partialDateSchema.exactOptional().describe('Day, month or year; absent when there is none.'),
  dateEnd: partialDateSchema.exactOptional().describe('Last day, for a stretch of time.'),
  datePrecision: datePrecisionSchema.exactOptional(),
} as const;
