import { z } from 'zod';

/** Lower-case letters, digits and hyphens: how every id in a pack is written. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case words joined by hyphens');

/** Ids of entries in `sources.json`; a claim without a source is refused. */
export const sourceIdsSchema = z.array(idSchema).min(1, 'a claim needs at least one source');

/**
 * How well a claim is supported: high, two sources that agree or one official; medium, one good source;
 * low, one weak source or a marked inference. Never shown as a word or a colour.
 */
export const confidenceSchema = z.enum(['high', 'medium', 'low']);

/**
 * What a text would give away: `film_ending`, how the film ends or what was true on the day of broadcast;
 * `after_broadcast`, what happened later. Text without a kind is safe once its place in the film is passed.
 */
export const spoilerKindSchema = z.enum(['film_ending', 'after_broadcast']);
export type SpoilerKind = z.infer<typeof spoilerKindSchema>;

/** An ISO date cut to the part that the sources support: `1999`, `1999-03` or `1999-03-24`. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'YYYY, YYYY-MM or YYYY-MM-DD');

/** How exactly a date is known; `reported_by` means known on or before that day. */
export const datePrecisionSchema = z.enum([
  'day',
  'month',
  'year',
  'approx',
  'reported_by',
  'expected_by',
  'day_or_next',
  'scheduled',
]);

/** One of two or more differing statements, with who says so. */
export const conflictSchema = z.strictObject({ says: z.string().min(1), sources: sourceIdsSchema });

/** What a claim of any kind carries with it. */
export const claimFields = {
  sources: sourceIdsSchema,
  confidence: confidenceSchema,
  conflict: z.array(conflictSchema).min(1).exactOptional(),
  note: z.string().min(1).exactOptional(),
  spoilerKind: spoilerKindSchema.exactOptional(),
} as const;

/** A date with its precision and, for a stretch of time, its end. */
export const dateFields = {
  date: partialDateSchema.exactOptional(),
  dateEnd: partialDateSchema.exactOptional(),
  datePrecision: datePrecisionSchema.exactOptional(),
} as const;
