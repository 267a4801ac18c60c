import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { claimFields, idSchema } from './common.ts';

/** An organisation or helpline. Numbers and addresses are text: the app opens none of them by itself. */
const resourceSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  name: z.string().min(1).describe('Name of the organisation or line.'),
  kind: z
    .enum([
      'helpline',
      'legal organisation',
      'university programme',
      'public office',
      'advocacy',
      'prisoner organisation',
      'professional body',
    ])
    .describe('What it is; helplines are shown first.'),
  territory: z.string().min(1).describe('Where it works.'),
  phone: z.string().min(1).nullable().describe('Telephone number; null when not known.'),
  textNumber: z.string().min(1).nullable().describe('Number for text messages; null when not known.'),
  website: z.string().min(1).nullable().describe('Address without scheme; null when not known.'),
  what: z.string().min(1).describe('What it does, in a sentence.'),
  verifyBeforeDisplay: z
    .boolean()
    .describe('true: the number or address comes from an old page and must be marked so.'),
  cases: z.array(idSchema).describe('Ids of the cases it belongs beside.'),
  ...claimFields,
});
export type Resource = DeepReadonly<z.infer<typeof resourceSchema>>;

/** `resources.json`: where to turn. */
export const resourcesFileSchema = z.strictObject({
  schema: z.literal('docket/resources@1').describe('Kind and version of this file.'),
  note: z.string().min(1).describe('To be shown with the list.'),
  resources: z.array(resourceSchema).describe('In order of display.'),
});
export type ResourcesFile = DeepReadonly<z.infer<typeof resourcesFileSchema>>;
