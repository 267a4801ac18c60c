import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { claimFields, confidenceSchema, idSchema, sourceIdsSchema } from './common.ts';

/**
 * A beat of the film, belonging to a case or to none. `seq` is a display order only; `band` and `after` are what
 * the sources support. `minute` is null unless a source gives one: a number of minutes without a source is refused.
 */
const cueSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  seq: z.int().positive().describe('Best-supported order of display and nothing more.'),
  case: idSchema.nullable().describe('Id of a case, or of a strand in title.json; null for none.'),
  band: z
    .enum(['opening', 'early', 'unplaced', 'ending'])
    .describe('Part of the film, as far as the sources support it.'),
  after: z.array(idSchema).describe('Ids of beats that come earlier.'),
  title: z.string().min(1).describe('A few words.'),
  summary: z.string().min(1).describe('What is seen or heard.'),
  minute: z
    .strictObject({
      filmMs: z.int().nonnegative().describe('Film time in milliseconds.'),
      sources: sourceIdsSchema,
    })
    .nullable()
    .describe('null unless a source gives a minute mark.'),
  minuteNote: z.string().min(1).exactOptional().describe('What is known of the minute, in words.'),
  terms: z.array(idSchema).min(1).exactOptional().describe('Ids of glossary terms that explain words in it.'),
  orderEvidence: z.string().min(1).describe('What supports its place.'),
  ...claimFields,
});
export type Cue = DeepReadonly<z.infer<typeof cueSchema>>;

/** `cues.json`: the beats of the film and the evidence for the order of the cases. */
export const cuesFileSchema = z.strictObject({
  schema: z.literal('docket/cues@1').describe('Kind and version of this file.'),
  howToRead: z.string().min(1).describe('What the fields mean.'),
  minutesKnown: z.boolean().describe('Whether any source gives a minute mark.'),
  caseOrder: z
    .array(
      z.strictObject({
        case: idSchema.describe('Id of a case.'),
        rank: z.int().positive().nullable().describe('Place in the film; null when not established.'),
        listingRank: z.int().positive().exactOptional().describe('Place in the listing of the network.'),
        confidence: confidenceSchema,
        sources: sourceIdsSchema,
        evidence: z.string().min(1).describe('What supports the place.'),
      }),
    )
    .describe('What is known of the order of the cases.'),
  caseOrderNote: z.string().min(1).describe('How far that order can be trusted.'),
  cues: z.array(cueSchema).describe('The beats.'),
});
export type CuesFile = DeepReadonly<z.infer<typeof cuesFileSchema>>;
