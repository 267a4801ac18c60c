import { z } from 'zod';
import type { DeepReadonly } from '../../../deep-readonly.ts';
import {
  claimFields,
  dateFields,
  idSchema,
  partialDateSchema,
  sourceIdsSchema,
  spoilerKindSchema,
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
export const revealedAtSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('on_screen') }),
  z.strictObject({ at: z.literal('beat'), cue: idSchema }),
  z.strictObject({ at: z.literal('film_time'), filmMs: z.int().nonnegative(), sources: sourceIdsSchema }),
]);

/** One claim about a case. `side` says whose account it is; `sensitive` names the kind of detail that is folded. */
export const factSchema = z.strictObject({
  id: idSchema,
  section: sectionSchema,
  text: z.string().min(1),
  ...dateFields,
  side: z.string().min(1).exactOptional(),
  sensitive: z.string().min(1).exactOptional(),
  revealedAt: revealedAtSchema,
  supersededBy: idSchema.exactOptional(),
  ...claimFields,
});
export type Fact = DeepReadonly<z.infer<typeof factSchema>>;

/** A short value with its sources; `value: null` means that nothing was found. */
export const sourcedValueSchema = z.strictObject({
  value: z.union([z.string().min(1), z.number(), z.null()]),
  note: z.string().min(1).exactOptional(),
  precision: z.string().min(1).exactOptional(),
  sources: sourceIdsSchema,
});

/** Somebody who died or was hurt. Without a name, `relation` says how the app refers to the person. */
export const harmedPersonSchema = z.strictObject({
  name: z.string().min(1).nullable(),
  age: z.int().positive().nullable().exactOptional(),
  ageNote: z.string().min(1).exactOptional(),
  relation: z.string().min(1).exactOptional(),
  outcome: z.string().min(1),
  note: z.string().min(1).exactOptional(),
  sources: sourceIdsSchema,
});

/** One case of the film: who, where, and the ordered list of facts that is its dossier. */
export const caseSchema = z.strictObject({
  schema: z.literal('docket/case@1'),
  id: idSchema,
  /** Place in the network's listing order, from 1: the key on the keyboard and the lane on the timeline. */
  listing: z.int().min(1).max(9),
  name: z.string().min(1),
  surname: z.string().min(1),
  monogram: z.string().min(1).max(3),
  weave: z.enum(['plain', 'twill', 'basket', 'herringbone']),
  aliases: z.array(
    z.strictObject({ name: z.string().min(1), type: z.string().min(1), sources: sourceIdsSchema }),
  ),
  place: z.strictObject({
    label: z.string().min(1),
    state: z.string().min(1),
    county: z.string().min(1).nullable(),
    court: z.string().min(1).nullable(),
    sources: sourceIdsSchema,
  }),
  offenceDate: sourcedValueSchema,
  offencePlace: sourcedValueSchema,
  ageAtOffence: sourcedValueSchema,
  harmed: z.array(harmedPersonSchema).min(1),
  plea: sourcedValueSchema,
  mechanism: sourcedValueSchema,
  sentence: sourcedValueSchema,
  timeServedAtFilming: sourcedValueSchema,
  /** May be shown to anybody at any time. */
  spoilerFreeSummary: z.string().min(1),
  contentNotes: z.array(z.string().min(1)),
  people: z.array(idSchema),
  statusLatestKnown: z.strictObject({
    text: z.string().min(1),
    asOf: partialDateSchema,
    spoilerKind: spoilerKindSchema,
    sources: sourceIdsSchema,
  }),
  facts: z.array(factSchema).min(1),
  /** What was looked for and not found. */
  unknown: z.array(
    z.strictObject({ text: z.string().min(1), spoilerKind: spoilerKindSchema.exactOptional() }),
  ),
  /** Words that, in an ungated text, would give away what the gate hides; checked by `docket pack check`. */
  hidden: z.record(spoilerKindSchema, z.array(z.string().min(2))),
});
export type CaseFile = DeepReadonly<z.infer<typeof caseSchema>>;
