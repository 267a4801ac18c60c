import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';

/** What a hit is: it decides where it leads and under which heading it stands. */
const searchKindSchema = z.enum([
  'fact',
  'note',
  'case',
  'term',
  'person',
  'event',
  'film',
  'help',
  'source',
]);
export type SearchKind = z.infer<typeof searchKindSchema>;

/**
 * One thing that can be found. It is made from what the screens show (see `documents/`) and from nothing else, so a
 * gated text cannot be in one.
 */
export interface SearchDocument {
  /** Unique among all documents: kind, colon, id. */
  readonly key: string;
  readonly kind: SearchKind;
  readonly id: string;
  /** Shown above the snippet and searched; empty for a note, whose heading is its film time. */
  readonly title: string;
  /** Shown as the snippet and searched. */
  readonly body: string;
  /** Searched and never shown: other spellings, garbled forms, monograms. */
  readonly also: readonly string[];
  readonly caseIds: readonly string[];
  readonly tags: readonly string[];
  /** For notes: note, mark, question or quote; null for everything else. */
  readonly noteKind: 'note' | 'mark' | 'question' | 'quote' | null;
  /** Film time (ms): when a note was taken, when a fact opened; null when there is none. */
  readonly filmMs: number | null;
  /** Words shown instead of the body of a sensitive detail, which search must not unfold; null when nothing is folded. */
  readonly folded: string | null;
}

/** The headings under which hits stand, in that order. */
export const searchGroups = [
  'notes',
  'cases',
  'people',
  'law',
  'chronology',
  'film',
  'help',
  'sources',
] as const;
export type SearchGroup = (typeof searchGroups)[number];

const groups: Readonly<Record<SearchKind, SearchGroup>> = {
  note: 'notes',
  case: 'cases',
  fact: 'cases',
  film: 'film',
  help: 'help',
  source: 'sources',
  person: 'people',
  term: 'law',
  event: 'chronology',
};

/** The heading under which a kind of hit stands. */
export const groupOf = (kind: SearchKind): SearchGroup => groups[kind];

/** One hit as it is shown. `snippet` is the text in order, cut into parts that matched and parts that did not. */
export const searchHitSchema = z.strictObject({
  kind: searchKindSchema,
  id: z.string(),
  title: z.string(),
  snippet: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
  caseId: z.string().exactOptional(),
  /** Film time (ms). */
  filmMs: z.number().exactOptional(),
});
export type SearchHit = DeepReadonly<z.infer<typeof searchHitSchema>>;

/**
 * What a search answers. No hits is the whole answer for nothing: there is no number beside it, of anything.
 * `explained` says in one or two sentences how the words were understood, when there is something to say.
 */
export const searchAnswerSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  explained: z.string().exactOptional(),
});
export type SearchAnswer = DeepReadonly<z.infer<typeof searchAnswerSchema>>;
