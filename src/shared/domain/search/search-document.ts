/** What a hit is: it decides where it leads and under which heading it stands. */
export const searchKinds = [
  'fact',
  'note',
  'line',
  'case',
  'term',
  'person',
  'event',
  'film',
  'help',
  'source',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * One thing that can be found. It is made from what the screens show (see `documents/`) and from nothing else, so a
 * gated text cannot be in one.
 */
export interface SearchDocument {
  /** Unique among all documents: kind, colon, id. */
  readonly key: string;
  readonly kind: SearchKind;
  readonly id: string;
  /** Shown above the snippet and searched; empty for a note and a line of the transcript, which go by their film time. */
  readonly title: string;
  /** Shown as the snippet and searched. */
  readonly body: string;
  /** Searched and never shown: other spellings, garbled forms, monograms. */
  readonly also: readonly string[];
  readonly caseIds: readonly string[];
  readonly tags: readonly string[];
  /** For notes: note, mark, question or quote; null for everything else. */
  readonly noteKind: 'note' | 'mark' | 'question' | 'quote' | null;
  /** For questions of the viewer: how they stand; null for everything else. */
  readonly answer: 'open' | 'answered' | null;
  /** Film time (ms): when a note was taken, a line is said, a fact opened; null when there is none. */
  readonly filmMs: number | null;
  /** Words shown instead of the body of a sensitive detail, which search must not unfold; null when nothing is folded. */
  readonly folded: string | null;
}

/** The headings under which hits stand, in that order. */
export const searchGroups = [
  'notes',
  'transcript',
  'cases',
  'people',
  'law',
  'chronology',
  'film',
  'help',
  'sources',
] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** The headings in words. */
export const groupHeadings: Readonly<Record<SearchGroup, string>> = {
  notes: 'Notes',
  transcript: 'Transcript',
  cases: 'Case files',
  people: 'People',
  law: 'Law',
  chronology: 'Chronology',
  film: 'The film',
  help: 'Where to turn',
  sources: 'Sources',
};

const groups: Readonly<Record<SearchKind, SearchGroup>> = {
  note: 'notes',
  line: 'transcript',
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
