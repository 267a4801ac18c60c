import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { claimFields, datePrecisionSchema, idSchema, partialDateSchema } from './common.ts';

/** One entry of the real-world chronology, which has nothing to do with film time. */
const eventSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  date: partialDateSchema,
  dateEnd: partialDateSchema.exactOptional().describe('Last day, for a stretch of time.'),
  datePrecision: datePrecisionSchema,
  dateNote: z.string().min(1).exactOptional().describe('Where the date comes from, in words.'),
  scheduled: z.literal(true).exactOptional().describe('Still in the future when the source was written.'),
  case: idSchema.describe('Id of a case, or of a strand in title.json.'),
  title: z.string().min(1).describe('A few words.'),
  text: z.string().min(1).describe('One or two sentences.'),
  ...claimFields,
});
export type PackEvent = DeepReadonly<z.infer<typeof eventSchema>>;

/** `events.json`: what happened in the world, by date. */
export const eventsFileSchema = z.strictObject({
  schema: z.literal('docket/events@1').describe('Kind and version of this file.'),
  howToRead: z.string().min(1).describe('What the fields mean.'),
  events: z.array(eventSchema).describe('In order of date.'),
});
export type EventsFile = DeepReadonly<z.infer<typeof eventsFileSchema>>;
