import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import {
  claimFields,
  dateFields,
  hiddenWordsSchema,
  idSchema,
  partialDateSchema,
  sourceIdsSchema,
  spoilerKindSchema,
  unknownEntrySchema,
} from './common.ts';

/** The parts of a dossier, in the order in which a dossier is read. */
export const sectionSchema = z.enum([
  'identity',
  'offence',
  'court',
  'sentence',
  'mitigation',
  'mechanism',
  'people',
  'in_film',
  'outcome_at_broadcast',
  'after_broadcast',
]);

/**
 * Where in the film a fact may appear. `on_screen`: once its person has been on screen, in dossier order.
 * `beat`: with the cue of that id. `film_time`: at a minute mark, which needs a source. Facts with a
 * `spoilerKind` wait for the end whatever stands here.
 */
const revealedAtSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('on_screen').describe('Once the person has been on screen.') }),
  z.strictObject({
    at: z.literal('beat').describe('With a beat.'),
    cue: idSchema.describe('Id of the beat in cues.json.'),
  }),
  z.strictObject({
    at: z.literal('film_time').describe('At a minute mark that a source gives.'),
    filmMs: z.int().nonnegative().describe('Film time in milliseconds.'),
    sources: sourceIdsSchema,
  }),
]);

/** One claim about a case. `side` says whose account it is; `sensitive` names the kind of detail that is folded. */
const factSchema = z.strictObject({
  id: idSchema.describe('Unique in the pack.'),
  section: sectionSchema.describe('Part of the dossier.'),
  text: z.string().min(1).describe('The claim, in one or a few plain sentences.'),
  ...dateFields,
  side: z.string().min(1).exactOptional().describe('Whose account it is.'),
  sensitive: z.string().min(1).exactOptional().describe('Kind of detail that is folded, in a few words.'),
  revealedAt: revealedAtSchema.describe('Where in the film it may appear.'),
  terms: z.array(idSchema).min(1).exactOptional().describe('Ids of glossary terms that explain words in it.'),
  supersededBy: idSchema.exactOptional().describe('Id of the fact that replaces it later in the film.'),
  ...claimFields,
});
export type Fact = DeepReadonly<z.infer<typeof factSchema>>;

/** A short value with its sources; `value: null` means that nothing was found. */
const sourcedValueSchema = z.strictObject({
  value: z
    .union([z.string().min(1), z.number(), z.null()])
    .describe('The value; null when nothing was found.'),
  note: z.string().min(1).exactOptional().describe('What to know when reading it.'),
  precision: z.string().min(1).exactOptional().describe('How exactly it is known, in a word.'),
  sources: sourceIdsSchema,
});

/** Somebody who died or was hurt. Without a name, `relation` says how the app refers to the person. */
const harmedPersonSchema = z.strictObject({
  name: z.string().min(1).nullable().describe('null when the app uses the relation instead.'),
  age: z.int().positive().nullable().exactOptional().describe('Age in years; null when sources differ.'),
  ageNote: z.string().min(1).exactOptional().describe('What is known of the age, in words.'),
  relation: z.string().min(1).exactOptional().describe('How the app refers to a person without a name.'),
  outcome: z.string().min(1).describe('What happened to the person.'),
  note: z.string().min(1).exactOptional().describe('What to know when reading it.'),
  sources: sourceIdsSchema,
});

/** Ids of facts of the same case; each step of a path rests on some, and appears once all of them are open. */
const factIdsSchema = z.array(idSchema).min(1).describe('Ids of the facts of this case that say so.');

/**
 * One step of what could change the sentence. Without a `spoilerKind` it says only who decides and on what; what
 * came of it stands in `results`, each with its own kind.
 */
const pathStepSchema = z.strictObject({
  who: z.string().min(1).describe('Who acts or decides.'),
  does: z.string().min(1).describe('What the step consists of, without its outcome.'),
  terms: z.array(idSchema).min(1).exactOptional().describe('Ids of glossary terms that explain it.'),
  facts: factIdsSchema,
  results: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('What came of the step.'),
        facts: factIdsSchema,
        spoilerKind: spoilerKindSchema.exactOptional(),
      }),
    )
    .min(1)
    .exactOptional()
    .describe('What came of it.'),
  spoilerKind: spoilerKindSchema.exactOptional(),
});
export type PathStep = DeepReadonly<z.infer<typeof pathStepSchema>>;

/** One case of the film: who, where, and the ordered list of facts that is its dossier. */
export const caseSchema = z.strictObject({
  schema: z.literal('docket/case@1').describe('Kind and version of this file.'),
  id: idSchema.describe('Id of the case; also the name of the file.'),
  listing: z
    .int()
    .min(1)
    .max(9)
    .describe('Place in the listing order, from 1: key on the keyboard and lane.'),
  name: z.string().min(1).describe('Name of the person.'),
  surname: z.string().min(1).describe('Shown in narrow places.'),
  monogram: z.string().min(1).max(3).describe('Initials.'),
  weave: z.enum(['plain', 'twill', 'basket', 'herringbone']).describe('Pattern that stands for the case.'),
  aliases: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Another name or spelling.'),
        type: z.string().min(1).describe('What kind of name it is, in words.'),
        sources: sourceIdsSchema,
      }),
    )
    .describe('Other names, searchable.'),
  place: z
    .strictObject({
      label: z.string().min(1).describe('Place for narrow places of the screen.'),
      state: z.string().min(1).describe('State or district.'),
      county: z.string().min(1).nullable().describe('null when not known or when there is none.'),
      court: z.string().min(1).nullable().describe('null when not known.'),
      sources: sourceIdsSchema,
    })
    .describe('Where the case was heard.'),
  offenceDate: sourcedValueSchema.describe('ISO date of the offence.'),
  offencePlace: sourcedValueSchema.describe('Where it happened.'),
  ageAtOffence: sourcedValueSchema.describe('Age of the person at the time, in years.'),
  harmed: z.array(harmedPersonSchema).min(1).describe('Who died or was hurt.'),
  plea: sourcedValueSchema.describe('Plea or verdict in a few words.'),
  mechanism: sourcedValueSchema.describe('The legal way that was tried, without its outcome.'),
  sentence: sourcedValueSchema.describe('The sentence in a few words.'),
  timeServedAtFilming: sourcedValueSchema.describe('Time served when the film was made.'),
  spoilerFreeSummary: z.string().min(1).describe('May be shown to anybody at any time.'),
  contentNotes: z.array(z.string().min(1)).describe('Short and specific: what the case deals with.'),
  people: z.array(idSchema).describe('Ids of people in people.json, in order of display.'),
  statusLatestKnown: z
    .strictObject({
      text: z.string().min(1).describe('What is known last.'),
      asOf: partialDateSchema.describe('Day, month or year for which it is known.'),
      spoilerKind: spoilerKindSchema,
      sources: sourceIdsSchema,
    })
    .describe('The latest that is known; always withheld until after the film.'),
  facts: z.array(factSchema).min(1).describe('The dossier, in the order in which it is read.'),
  path: z
    .array(pathStepSchema)
    .min(1)
    .exactOptional()
    .describe('What could change the sentence: who decides, on what, in which order.'),
  unknown: z.array(unknownEntrySchema).describe('What was looked for and not found.'),
  hidden: hiddenWordsSchema,
});
export type CaseFile = DeepReadonly<z.infer<typeof caseSchema>>;
