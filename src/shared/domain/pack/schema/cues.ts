import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { claimFields, confidenceSchema, idSchema, sourceIdsSchema } from './common.ts';

/**
 * A beat of the film, belonging to a case or to none. `seq` is a display order only; `band` and `after` are what
 * the sources support. `minute` is null unless a source gives one: a number of minutes without a source is refused.
 */
export const cueSchema = z.strictObject({
  id: idSchema,
  seq: z.int().positive(),
  case: idSchema.nullable(),
  band: z.enum(['opening', 'early', 'unplaced', 'ending']),
  after: z.array(idSchema),
  title: z.string().min(1),
  summary: z.string().min(1),
  minute: z.strictObject({ filmMs: z.int().nonnegative(), sources: sourceIdsSchema }).nullable(),
  orderEvidence: z.string().min(1),
  ...claimFields,
});
export type Cue = DeepReadonly<z.infer<typeof cueSchema>>;

/** `cues.json`: the beats of the film and the evidence for the order of the cases. */
export const cuesFileSchema = z.strictObject({
  schema: z.literal('docket/cues@1'),
  howToRead: z.string().min(1),
  caseOrder: z.array(
    z.strictObject({
      case: idSchema,
      rank: z.int().positive().nullable(),
      listingRank: z.int().positive().exactOptional(),
      confidence: confidenceSchema,
      sources: sourceIdsSchema,
      evidence: z.string().min(1),
    }),
  ),
  caseOrderNote: z.string().min(1),
  cues: z.array(cueSchema),
});
export type CuesFile = DeepReadonly<z.infer<typeof cuesFileSchema>>;
