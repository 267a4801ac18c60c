import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { datePrecisionSchema, spoilerKindSchema } from '../pack/schema/common.ts';
import { sectionSchema } from '../pack/schema/case.ts';

/**
 * A source as far as the gate lets it be shown: what would give an ending away is null, the publisher never is.
 * The id of a withheld source is a stand-in, which changes to the real one once its gate opens; so, rarely, is its
 * publisher, when the name itself holds a word that the case hides.
 */
export const sourceViewSchema = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
});
export type SourceView = DeepReadonly<z.infer<typeof sourceViewSchema>>;

/** Why a fact is open: its person was on screen, a policy or the end opened it, or the viewer asked for it. */
const openedBySchema = z.discriminatedUnion('by', [
  /** `filmMs` is where in the film it opened; `confidence` says how sure that *time* is, never the claim. */
  z.strictObject({
    by: z.literal('watching'),
    filmMs: z.number(),
    confidence: z.enum(['estimated', 'set_by_you', 'verified']),
  }),
  z.strictObject({ by: z.literal('policy') }),
  z.strictObject({ by: z.literal('end') }),
  /** `peekId` lets the viewer hide it again. */
  z.strictObject({ by: z.literal('peek'), peekId: z.string() }),
]);
export type OpenedBy = DeepReadonly<z.infer<typeof openedBySchema>>;

/** One open fact. Closed facts do not exist outside main: there is no blurred or counted stand-in for them. */
const factViewSchema = z.strictObject({
  id: z.string(),
  section: sectionSchema,
  text: z.string(),
  date: z.string().nullable(),
  dateEnd: z.string().nullable(),
  datePrecision: datePrecisionSchema.nullable(),
  side: z.string().nullable(),
  /** The kind of sensitive detail that is folded until opened; null when nothing is folded. */
  sensitive: z.string().nullable(),
  note: z.string().nullable(),
  conflict: z.array(z.strictObject({ says: z.string(), sources: z.array(z.string()) })),
  /** Ids into the case's `sources`. */
  sources: z.array(z.string()),
  /** Ids of the legal terms that occur in it. */
  terms: z.array(z.string()),
  spoilerKind: spoilerKindSchema.nullable(),
  opened: openedBySchema,
});
export type FactView = DeepReadonly<z.infer<typeof factViewSchema>>;

/** Where a case stands on the film's screen, as far as the viewer has watched. */
const presenceSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not_seen') }),
  z.strictObject({ state: z.literal('on_screen'), sinceMs: z.number() }),
  z.strictObject({ state: z.literal('seen'), lastMs: z.number() }),
]);

/** A case file as the gate lets it be shown at this moment. */
export const caseViewSchema = z.strictObject({
  id: z.string(),
  listing: z.int(),
  name: z.string(),
  surname: z.string(),
  monogram: z.string(),
  weave: z.enum(['plain', 'twill', 'basket', 'herringbone']),
  place: z.string(),
  summary: z.string(),
  contentNotes: z.array(z.string()),
  presence: presenceSchema,
  /** Open facts in film order, then in dossier order. */
  facts: z.array(factViewSchema),
  sources: z.array(sourceViewSchema),
  /**
   * Who died or was hurt; empty until the case has opened. `name` is how a heading refers to the person, `detail` one
   * whole sentence, `sources` ids into the case's `sources`.
   */
  harmed: z.array(
    z.strictObject({
      name: z.string(),
      detail: z.string(),
      hasDied: z.boolean(),
      note: z.string().nullable(),
      sources: z.array(z.string()),
    }),
  ),
  /** Whether one safe fact could be opened early. It says nothing of how many. */
  canPeek: z.boolean(),
  /** How it went on, once the gate for it is open. */
  status: z.strictObject({ text: z.string(), asOf: z.string(), sources: z.array(z.string()) }).nullable(),
  unknown: z.array(z.string()),
});
export type CaseView = DeepReadonly<z.infer<typeof caseViewSchema>>;
