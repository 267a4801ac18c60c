import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { claimFields, idSchema } from './common.ts';

/**
 * One legal term in plain words. With `spoils: 'case_link'` the explanation itself is harmless and only its link to
 * a case gives something away; `spoilerKind` is then the kind of that link. A reader that knows only `spoilerKind`
 * withholds the whole term, which is too strict and never a leak.
 */
const termSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  term: z.string().min(1).describe('The term.'),
  alsoCalled: z.array(z.string().min(1)).describe('Other names, searchable.'),
  where: z.string().min(1).describe('Where the explanation holds.'),
  plain: z.string().min(1).describe('What it means, for somebody who has never heard it.'),
  cases: z.array(idSchema).describe('Ids of cases, or of strands in title.json, in which it comes up.'),
  spoils: z.literal('case_link').exactOptional().describe('Only the link to a case is withheld.'),
  ...claimFields,
});
export type Term = DeepReadonly<z.infer<typeof termSchema>>;

/** `glossary.json`: the legal terms. */
export const glossaryFileSchema = z.strictObject({
  schema: z.literal('docket/glossary@1').describe('Kind and version of this file.'),
  howToRead: z.string().min(1).describe('What the fields mean.'),
  terms: z.array(termSchema).describe('In order of display.'),
});
export type GlossaryFile = DeepReadonly<z.infer<typeof glossaryFileSchema>>;
