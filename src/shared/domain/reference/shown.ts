import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { datePrecisionSchema } from '../pack/schema/common.ts';

/** Ids into the `sources` of the same view; a withheld source has a stand-in id. */
export const sourceIds = z.array(z.string());

/** A case or a strand that is open to this viewer, ready to be linked. */
export const storySchema = z.strictObject({ id: z.string(), name: z.string() });
export type Story = DeepReadonly<z.infer<typeof storySchema>>;

/** What every claim shows beside its own words: what it rests on, what differs from it, how to read it. */
export const supportShape = {
  sources: sourceIds,
  conflict: z.array(z.strictObject({ says: z.string(), sources: sourceIds })),
  note: z.string().nullable(),
} as const;

/** An ISO date cut to the part that is known, with how exactly it is known; null where there is none. */
export const dateShape = {
  date: z.string().nullable(),
  dateEnd: z.string().nullable(),
  datePrecision: datePrecisionSchema.nullable(),
} as const;
