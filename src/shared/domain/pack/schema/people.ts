import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import { claimFields, idSchema, sourceIdsSchema, spoilerKindSchema } from './common.ts';

/**
 * One person. `spoilerKind` means that the person as a whole is withheld: name, role and the fact of being listed.
 * `displayHint` asks to show a relationship instead of a name.
 */
const personSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  name: z.string().min(1).describe('Name as most sources write it.'),
  aliases: z.array(z.string().min(1)).describe('Other names and spellings, searchable.'),
  role: z
    .string()
    .min(1)
    .describe('Who the person is in this story; safe unless the entry has a spoilerKind.'),
  cases: z.array(idSchema).min(1).describe('Ids of cases, or of strands in title.json.'),
  inFilm: z.enum(['yes', 'no', 'unknown']).describe('Whether a source says that the person is in the film.'),
  later: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('What happened after the film.'),
        sources: sourceIdsSchema,
        spoilerKind: spoilerKindSchema.exactOptional(),
      }),
    )
    .exactOptional()
    .describe('What became of the person later.'),
  displayHint: z
    .strictObject({
      prefer: z.literal('relationship').describe('Show the relationship instead of the name.'),
      as: z.string().min(1).describe('What to show.'),
    })
    .exactOptional()
    .describe('How to show a relative.'),
  ...claimFields,
});
export type Person = DeepReadonly<z.infer<typeof personSchema>>;

/** `people.json`: everybody whom the pack names. */
export const peopleFileSchema = z.strictObject({
  schema: z.literal('docket/people@1').describe('Kind and version of this file.'),
  howToRead: z.string().min(1).describe('What the fields mean and who is left out.'),
  people: z.array(personSchema).describe('In order of display.'),
});
export type PeopleFile = DeepReadonly<z.infer<typeof peopleFileSchema>>;
