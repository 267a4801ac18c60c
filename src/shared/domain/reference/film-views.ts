import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { sourceViewSchema } from '../dossier/views.ts';
import { spoilerKindSchema } from '../pack/schema/common.ts';
import { sectionSchema } from '../pack/schema/case.ts';
import { titleSectionSchema } from '../pack/schema/title.ts';
import { dateShape, sourceIds, storySchema, supportShape } from './shown.ts';

const sources = z.array(sourceViewSchema);
const ids = z.array(z.string());

/** One claim about the film as a whole. */
const filmClaimSchema = z.strictObject({
  id: z.string(),
  section: titleSectionSchema,
  text: z.string(),
  ...dateShape,
  spoilerKind: spoilerKindSchema.nullable(),
  ...supportShape,
});
export type FilmClaimView = DeepReadonly<z.infer<typeof filmClaimSchema>>;

/** A beat that the viewer has passed. `minuteMs` is film time in ms and null unless a source gives a minute. */
const beatViewSchema = z.strictObject({
  id: z.string(),
  band: z.enum(['opening', 'early', 'unplaced', 'ending']),
  story: storySchema.nullable(),
  title: z.string(),
  summary: z.string(),
  minuteMs: z.number().nullable(),
  minuteNote: z.string().nullable(),
  /** What supports its place in the film. */
  orderEvidence: z.string(),
  terms: ids,
  spoilerKind: spoilerKindSchema.nullable(),
  ...supportShape,
});
export type BeatView = DeepReadonly<z.infer<typeof beatViewSchema>>;

const otherNameSchema = z.strictObject({
  name: z.string(),
  type: z.string(),
  note: z.string().nullable(),
  sources: sourceIds,
});

/** Minutes as a source states them; null where none does. */
const minutesSchema = z.number().nullable();

/** The film itself: what is known of it, what is not, and what of it has passed. Lists of ids lead into `claims`. */
export const filmViewSchema = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  network: z.string(),
  premiere: z.strictObject({ date: z.string(), localTime: z.string(), timeZone: z.string() }),
  otherNames: z.array(otherNameSchema),
  /** Forms garbled by a machine, and what stood there. */
  garbled: z.array(z.strictObject({ garbled: z.string(), real: z.string(), sources: sourceIds })),
  spellings: z.array(z.strictObject({ name: z.string(), others: z.array(z.string()), sources: sourceIds })),
  length: z.strictObject({ short: z.string(), note: z.string(), claims: ids }),
  editions: z.array(
    z.strictObject({
      name: z.string(),
      adverts: z.enum(['yes', 'no', 'unknown']),
      slotMinutes: minutesSchema,
      filmMinutes: minutesSchema,
      note: z.string(),
      claims: ids,
    }),
  ),
  /** Each with the time for which it was true; never a promise that it still is. */
  whereToWatch: z.array(
    z.strictObject({
      service: z.string(),
      territory: z.string(),
      from: z.string().nullable(),
      asOf: z.string(),
      claims: ids,
    }),
  ),
  whereToWatchToday: z.string().nullable(),
  /** `names: null` means not known. */
  credits: z.array(z.strictObject({ role: z.string(), names: z.array(z.string()).nullable(), claims: ids })),
  claims: z.array(filmClaimSchema),
  /** Beats that have passed, in the best-supported order. */
  beats: z.array(beatViewSchema),
  caseOrder: z.array(
    z.strictObject({
      story: storySchema,
      rank: z.number().nullable(),
      evidence: z.string(),
      sources: sourceIds,
    }),
  ),
  orderNote: z.string(),
  unknown: z.array(z.string()),
  sources,
});
export type FilmView = DeepReadonly<z.infer<typeof filmViewSchema>>;

/** One fact that was withheld until the end or until the second yes. */
const laterFactSchema = z.strictObject({
  id: z.string(),
  section: sectionSchema,
  text: z.string(),
  ...dateShape,
  side: z.string().nullable(),
  sensitive: z.string().nullable(),
  terms: ids,
  spoilerKind: spoilerKindSchema,
  ...supportShape,
});

/** How each case went on. `waitsFor` says what this viewer has to say yes to before more is shown. */
export const afterViewSchema = z.strictObject({
  waitsFor: z.enum(['the_end', 'second_yes', 'nothing']),
  cases: z.array(
    z.strictObject({
      story: storySchema,
      /** In order of date; facts without one come where the dossier has them. */
      facts: z.array(laterFactSchema),
      /** The latest that is known, with the day, month or year for which it is known. */
      status: z.strictObject({ text: z.string(), asOf: z.string(), sources: sourceIds }).nullable(),
      unknown: z.array(z.string()),
    }),
  ),
  /** The same for what stands around the cases. */
  film: z.array(filmClaimSchema),
  sources,
});
export type AfterView = DeepReadonly<z.infer<typeof afterViewSchema>>;

/** A stretch of film time (ms) with a case on screen, cut at watched-to. */
const appearanceSchema = z.strictObject({ fromMs: z.number(), toMs: z.number() });

/** For somebody who comes back to a viewing: each case so far, and where it stood when it was last on screen. */
export const recapViewSchema = z.strictObject({
  cases: z.array(
    z.strictObject({
      story: storySchema,
      /** One line each, as far as the dossier is open: who, what happened, what the court did, what is asked for. */
      soFar: z.array(
        z.strictObject({
          part: z.enum(['who', 'happened', 'court', 'asked']),
          text: z.string(),
          sources: sourceIds,
        }),
      ),
      current: appearanceSchema.nullable(),
      previous: appearanceSchema.nullable(),
      /** Only after rewinding: the next appearance that was watched already. */
      next: appearanceSchema.nullable(),
      /** The newest facts that were open when it was last on screen, oldest first. */
      stood: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    }),
  ),
  sources,
});
export type RecapView = DeepReadonly<z.infer<typeof recapViewSchema>>;
