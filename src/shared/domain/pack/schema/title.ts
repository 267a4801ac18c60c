import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import {
  claimFields,
  confidenceSchema,
  dateFields,
  hiddenWordsSchema,
  idSchema,
  partialDateSchema,
  sourceIdsSchema,
  unknownEntrySchema,
} from './common.ts';

/** What a claim about the film itself is about. */
export const titleSectionSchema = z.enum([
  'identity',
  'broadcast',
  'runtime',
  'credits',
  'people',
  'organisations',
  'framing',
  'order',
]);

/** One claim about the film as a whole; its `id` is unique in the pack and never reused. */
const titleClaimSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  section: titleSectionSchema.describe('What the claim is about.'),
  text: z.string().min(1).describe('The claim, in one or a few plain sentences.'),
  ...dateFields,
  ...claimFields,
});
export type TitleClaim = DeepReadonly<z.infer<typeof titleClaimSchema>>;

const claimIdsSchema = z.array(idSchema).min(1).describe('Ids of the claims in this file that say so.');
const claimListSchema = z.strictObject({
  note: z.string().min(1).exactOptional().describe('How to read the list.'),
  claims: claimIdsSchema,
});

/** Another name of the film: one that somebody may type into the search box. */
const titleAliasSchema = z.strictObject({
  name: z.string().min(1).describe('The other name, as printed.'),
  type: z.string().min(1).describe('What kind of name it is, in words.'),
  note: z.string().min(1).exactOptional().describe('What to know before using it.'),
  sources: sourceIdsSchema,
  confidence: confidenceSchema,
});

/** A form garbled by a machine, and what stood there: so that searching for the garbled form finds the real one. */
const garbledFormSchema = z.strictObject({
  garbled: z.string().min(1).describe('The garbled form, as printed.'),
  real: z.string().min(1).describe('What stood there, or most likely stood there.'),
  kind: z.enum(['title', 'name', 'term']).describe('What was garbled.'),
  basis: z
    .enum(['readable_original', 'inferred_from_sense'])
    .describe('Whether the original passage could be read or the meaning was worked out.'),
  sources: sourceIdsSchema,
  confidence: confidenceSchema,
});

const minutesSchema = z
  .strictObject({ value: z.int().positive().describe('Minutes.'), sources: sourceIdsSchema })
  .nullable();

/**
 * One way of showing the film, with what is known of its length. `null` means unknown; a number needs a source.
 * The edition map, which converts between an edition and film time, is the viewer's and not part of a pack.
 */
const editionSchema = z.strictObject({
  id: idSchema.describe('Unique among the editions.'),
  name: z.string().min(1).describe('What a viewer would call it.'),
  kind: z.enum(['broadcast', 'stream', 'disc', 'file']).describe('How it is shown.'),
  adverts: z.enum(['yes', 'no', 'unknown']).describe('Whether the stated length contains adverts.'),
  slotMinutes: minutesSchema.describe('Length as stated, adverts included or not; null when not stated.'),
  filmMinutes: minutesSchema.describe('Length of the film alone; null when not known.'),
  note: z.string().min(1).describe('What is and is not known of the length.'),
  claims: claimIdsSchema,
});

/** A place where the film could be watched at some time; never a promise that it still can. */
const whereToWatchSchema = z.strictObject({
  service: z.string().min(1).describe('Name of the channel or service.'),
  territory: z.string().min(1).describe('Country or countries.'),
  from: partialDateSchema.nullable().describe('First day there; null when not known.'),
  asOf: z.string().min(1).describe('When this was true, in words.'),
  claims: claimIdsSchema,
});

const creditSchema = z.strictObject({
  value: z.array(z.string().min(1)).min(1).nullable().describe('Names; null when not known.'),
  claims: z.array(idSchema).describe('Ids of the claims in this file that say so.'),
});

/** A story or theme that beats, people and events may belong to without being one of the cases. */
const strandSchema = z.strictObject({
  id: idSchema.describe('Shares its name space with the ids of cases.'),
  name: z.string().min(1).describe('Shown as the name of the strand.'),
  about: z.string().min(1).describe('One safe sentence about it.'),
});

/** `title.json`: the film as a whole. */
export const titleFileSchema = z.strictObject({
  schema: z.literal('docket/title@1').describe('Kind and version of this file.'),
  id: idSchema.describe('Id of the title: what notes are bound to.'),
  title: z
    .strictObject({ value: z.string().min(1).describe('Official title.'), claims: claimIdsSchema })
    .describe('The official title and the claims behind it.'),
  shortTitle: z.string().min(1).describe('Title for narrow places.'),
  aliases: z.array(titleAliasSchema).describe('Other names, searchable.'),
  garbled: z
    .strictObject({
      howToRead: z.string().min(1).describe('What the two kinds of basis mean.'),
      forms: z.array(garbledFormSchema).describe('Garbled forms and what they stand for, searchable.'),
      unchanged: z.array(z.string().min(1)).describe('Names that came through unharmed.'),
    })
    .describe('Word-swapped copies of a review that are about; see the aliases.'),
  spellings: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Spelling used in the pack or the review.'),
        others: z.array(z.string().min(1)).min(1).describe('Other spellings, searchable.'),
        sources: sourceIdsSchema,
        confidence: confidenceSchema,
      }),
    )
    .describe('Names that are spelled in more than one way.'),
  network: z
    .strictObject({ value: z.string().min(1).describe('Channel.'), claims: claimIdsSchema })
    .describe('The channel it was made for.'),
  premiere: z
    .strictObject({
      date: partialDateSchema,
      localTime: z
        .string()
        .regex(/^\d{2}:\d{2}$/u)
        .describe('Local time, 24 hours.'),
      timeZone: z.string().min(1).describe('IANA time zone.'),
      claims: claimIdsSchema,
    })
    .describe('First showing.'),
  synopsis: z.string().min(1).describe('Safe at any time.'),
  contentNotes: z.array(z.string().min(1)).describe('Short and specific: what the film deals with.'),
  editions: z.array(editionSchema).min(1).describe('Ways of showing the film.'),
  runtime: z
    .strictObject({
      short: z.string().min(1).describe('The same for narrow places, in a few words.'),
      note: z.string().min(1).describe('What is known in words.'),
      claims: claimIdsSchema,
    })
    .describe('What is known of the length.'),
  whereToWatch: z.array(whereToWatchSchema).describe('Where it could be watched, each with its date.'),
  whereToWatchToday: z.string().min(1).nullable().describe('null when not known.'),
  credits: z
    .strictObject({
      executiveProducers: creditSchema.describe('Executive producers.'),
      narrator: creditSchema.describe('Who narrates.'),
      director: creditSchema.describe('Who directed.'),
      productionCompany: creditSchema.describe('Which company produced it.'),
      productionHistory: claimListSchema.describe('How it came about.'),
    })
    .describe('Who made it.'),
  peopleAppearing: claimListSchema.describe('Who is in it; the people themselves are in people.json.'),
  organisations: claimListSchema.describe('Organisations named around it.'),
  framingStory: z
    .strictObject({ subject: idSchema.describe('A person in people.json.'), claims: claimIdsSchema })
    .describe('The story that the film starts from.'),
  innerOrder: claimListSchema.describe('What is known of the order; the beats are in cues.json.'),
  strands: z.array(strandSchema).describe('Stories and themes beside the cases.'),
  claims: z.array(titleClaimSchema).min(1).describe('Every claim about the film as a whole.'),
  unknown: z.array(unknownEntrySchema).describe('What was looked for and not found.'),
  hidden: hiddenWordsSchema,
});
export type TitleFile = DeepReadonly<z.infer<typeof titleFileSchema>>;
