import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { sourceViewSchema } from '../dossier/views.ts';
import { spoilerKindSchema } from '../pack/schema/common.ts';
import { dateShape, sourceIds, storySchema, supportShape } from './shown.ts';

const sources = z.array(sourceViewSchema);
const ids = z.array(z.string());

/** One legal term. `stories` are the open cases and strands in which it comes up; the explanation is always open. */
const termViewSchema = z.strictObject({
  id: z.string(),
  term: z.string(),
  alsoCalled: z.array(z.string()),
  where: z.string(),
  plain: z.string(),
  stories: z.array(storySchema),
  ...supportShape,
});
export type TermView = DeepReadonly<z.infer<typeof termViewSchema>>;

/**
 * One step of what could change a sentence: who decides, and on what. `results` says what came of it, as far as that
 * is open: it is empty while that would give something away and where nothing came of it, and the two look alike.
 */
const pathStepViewSchema = z.strictObject({
  who: z.string(),
  does: z.string(),
  /** Ids of legal terms, and of open facts of this case that the step rests on. */
  terms: ids,
  facts: ids,
  results: z.array(z.strictObject({ text: z.string(), facts: ids, sources: sourceIds })),
  sources: sourceIds,
});

/** The law in plain words, and for each open case the way by which its sentence could change, step by step. */
export const lawViewSchema = z.strictObject({
  terms: z.array(termViewSchema),
  paths: z.array(z.strictObject({ story: storySchema, steps: z.array(pathStepViewSchema) })),
  sources,
});
export type LawView = DeepReadonly<z.infer<typeof lawViewSchema>>;
export type PathView = LawView['paths'][number];

/** One person. Relatives are shown by their relationship: then `name` is that, and `id` and `aliases` name nobody. */
const personViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  role: z.string(),
  inFilm: z.enum(['yes', 'no', 'unknown']),
  stories: z.array(storySchema),
  /** What became of the person; empty until what came later is open. */
  later: z.array(z.strictObject({ text: z.string(), sources: sourceIds })),
  ...supportShape,
});
export type PersonView = DeepReadonly<z.infer<typeof personViewSchema>>;

/** Somebody who died or was hurt. `age` is in words ("69", "22 or 23, sources differ"); `date` is that of the offence. */
const harmedViewSchema = z.strictObject({
  story: storySchema,
  /** Id of the same person among `people`; null when the person is shown by a relation alone. */
  personId: z.string().nullable(),
  name: z.string(),
  age: z.string().nullable(),
  outcome: z.string(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  sources: sourceIds,
});

/** Everybody whom this viewer may know of, and, in a place of their own, the people who died or were hurt. */
export const peopleViewSchema = z.strictObject({
  harmed: z.array(harmedViewSchema),
  people: z.array(personViewSchema),
  sources,
});
export type PeopleView = DeepReadonly<z.infer<typeof peopleViewSchema>>;

/** One entry of the real-world chronology. `scheduled`: still in the future when the source was written. */
const eventViewSchema = z.strictObject({
  id: z.string(),
  ...dateShape,
  date: z.string(),
  dateNote: z.string().nullable(),
  scheduled: z.boolean(),
  story: storySchema,
  title: z.string(),
  text: z.string(),
  spoilerKind: spoilerKindSchema.nullable(),
  ...supportShape,
});
export type EventView = DeepReadonly<z.infer<typeof eventViewSchema>>;

/** What happened in the world, by date, with one lane for each open case and strand that has an open event. */
export const chronologyViewSchema = z.strictObject({
  lanes: z.array(storySchema.extend({ kind: z.enum(['case', 'strand']) })),
  events: z.array(eventViewSchema),
  sources,
});
export type ChronologyView = DeepReadonly<z.infer<typeof chronologyViewSchema>>;

/** One open thing that rests on a source; `label` says what it is in a few words that are open themselves. */
const supportViewSchema = z.strictObject({
  what: z.enum(['fact', 'claim', 'beat', 'person', 'term', 'event', 'help', 'status']),
  id: z.string(),
  label: z.string(),
  story: storySchema.nullable(),
});

/** A source with what it was used for, both as far as the gate lets them be shown. */
const usedSourceViewSchema = sourceViewSchema.extend({
  usedFor: z.string().nullable(),
  note: z.string().nullable(),
  supports: z.array(supportViewSchema),
});
export type UsedSourceView = DeepReadonly<z.infer<typeof usedSourceViewSchema>>;

/** The sources that something open rests on, in the order of the pack. `accessed`: when they were read. */
export const sourcesViewSchema = z.strictObject({
  accessed: z.string(),
  howRead: z.string(),
  sources: z.array(usedSourceViewSchema),
});
export type SourcesView = DeepReadonly<z.infer<typeof sourcesViewSchema>>;

/** An organisation or helpline. `toCheck`: number or address come from an old page and must be marked so. */
const helpEntryViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  territory: z.string(),
  phone: z.string().nullable(),
  textNumber: z.string().nullable(),
  website: z.string().nullable(),
  what: z.string(),
  toCheck: z.boolean(),
  stories: z.array(storySchema),
  ...supportShape,
});

/** Where to turn, helplines first. `howToRead` belongs above the list. */
export const helpViewSchema = z.strictObject({
  howToRead: z.string(),
  entries: z.array(helpEntryViewSchema),
  sources,
});
export type HelpView = DeepReadonly<z.infer<typeof helpViewSchema>>;
