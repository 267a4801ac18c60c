import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { idSchema, partialDateSchema, spoilerKindSchema } from './common.ts';

/**
 * One source. `titleSpoilerKind` withholds every field of the entry, id included: a title, an address, a date
 * or a purpose can each give an ending away.
 */
const sourceSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  title: z.string().min(1).describe('Title of the article or paper, as published.'),
  publisher: z.string().min(1).describe('Who published it and, where known, who wrote it.'),
  url: z.string().min(1).nullable().describe('Address; null when it is not on the web.'),
  datePublished: partialDateSchema.nullable().describe('Date of publication; null when not known.'),
  usedFor: z.string().min(1).describe('What it was used for.'),
  note: z.string().min(1).exactOptional().describe('How far it was read, and what to beware of.'),
  titleSpoilerKind: spoilerKindSchema
    .exactOptional()
    .describe('What title, address, date or purpose would give away.'),
});
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;

/** `sources.json`: everything that the claims rest on. */
export const sourcesFileSchema = z.strictObject({
  schema: z.literal('docket/sources@1').describe('Kind and version of this file.'),
  accessed: partialDateSchema.describe('When the sources were read.'),
  note: z.string().min(1).describe('How they were read.'),
  sources: z.array(sourceSchema).min(1).describe('In no order of rank.'),
});
export type SourcesFile = DeepReadonly<z.infer<typeof sourcesFileSchema>>;
