import { z } from 'zod';
import { noteSchema, rawCaptureSchema } from '../notebook/records.ts';

const [timed, untimed] = rawCaptureSchema.options;

const bundledNote = z.looseObject({
  ...noteSchema.omit({ deletedAt: true }).shape,
  raw: z.discriminatedUnion('timed', [timed.loose(), untimed.loose()]),
});

/** What a bundle says about itself before its notes; the text formats carry the same header in a comment. */
export const bundleHeaderSchema = z.looseObject({
  format: z.literal('docket-notes'),
  /** Rises when an older reader would misread the file; a reader refuses a version that it does not know. */
  version: z.literal(1),
  exportedAt: z.string(),
  generator: z.string(),
  title: z.looseObject({ id: z.string(), name: z.string(), shortName: z.string() }),
  cases: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});

/**
 * The JSON bundle: the notes as the notebook keeps them, whole. Members that this version does not know are allowed
 * and kept, so that a later version can add some without shutting out older readers.
 */
export const notesBundleSchema = bundleHeaderSchema.extend({ notes: z.array(bundledNote) });
