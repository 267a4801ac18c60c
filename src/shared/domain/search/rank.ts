import { groupOf, type SearchDocument, type SearchGroup, type SearchKind } from './search-document.ts';

/** How much a word counts by where it stands: in the title, in a tag or another name, in the text. */
export const fieldWeight = { title: 4, also: 2.5, body: 1 } as const;

/** What must be known of a document to put it in order. */
export type Rankable = Pick<SearchDocument, 'key' | 'kind' | 'title' | 'filmMs'>;

/** A document that answered, with its score; only the order of scores means anything. */
export interface Scored<Found extends Rankable = SearchDocument> {
  readonly document: Found;
  readonly score: number;
}

const kindOrder: Readonly<Record<SearchKind, number>> = {
  case: 0,
  film: 1,
  fact: 2,
  person: 3,
  term: 4,
  event: 5,
  help: 6,
  source: 7,
  note: 8,
  line: 9,
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where in the film a document stands (ms), for comparing: what has no time comes last. */
export const inFilm = ({ filmMs }: Pick<SearchDocument, 'filmMs'>): number =>
  filmMs ?? Number.MAX_SAFE_INTEGER;

/** Kinds that go by their title: of two that match alike, the one that says less else is meant. */
const goByTitle: ReadonlySet<SearchKind> = new Set(['person', 'term', 'help', 'source']);

/** Kinds of which there may be very many, and of which two that match alike differ by their film time alone. */
const goByTime: ReadonlySet<SearchKind> = new Set(['note', 'line']);

const titleLength = ({ kind, title }: Rankable): number => (goByTitle.has(kind) ? title.length : 0);

/** The order of hits: the better match, then by kind, the shorter title, film time and key: it never jumps. */
function compareScored(a: Scored<Rankable>, b: Scored<Rankable>): number {
  return (
    b.score - a.score ||
    kindOrder[a.document.kind] - kindOrder[b.document.kind] ||
    titleLength(a.document) - titleLength(b.document) ||
    inFilm(a.document) - inFilm(b.document) ||
    compareText(a.document.key, b.document.key)
  );
}

/** Keeps the best hits of each heading while documents come by, so that many notes cannot push the cases out. */
export interface BestHits<Found extends Rankable = SearchDocument> {
  readonly offer: (scored: Scored<Found>) => void;
  /**
   * Whether a document with this score could still get in; may say yes to one that then does not. Takes the little
   * that decides most comparisons, so that the document itself need not be fetched; `filmMs` is `inFilm` of it.
   */
  readonly mayWant: (kind: SearchKind, filmMs: number, score: number) => boolean;
  /** The best hits in order, with the best score of each document when it was offered more than once. */
  readonly all: () => readonly Scored<Found>[];
}

function insert<Found extends Rankable>(list: Scored<Found>[], scored: Scored<Found>, most: number): void {
  const twin = list.findIndex(({ document }) => document.key === scored.document.key);
  const known = list[twin];
  if (known !== undefined) {
    if (compareScored(known, scored) <= 0) return;
    list.splice(twin, 1);
  }
  const place = list.findIndex((other) => compareScored(scored, other) < 0);
  list.splice(place < 0 ? list.length : place, 0, scored);
  if (list.length > most) list.pop();
}

/** Starts with nothing; `most` hits are kept for each heading. */
export function createBestHits<Found extends Rankable = SearchDocument>(most: number): BestHits<Found> {
  const groups: Readonly<Record<SearchGroup, Scored<Found>[]>> = {
    notes: [],
    transcript: [],
    cases: [],
    people: [],
    law: [],
    chronology: [],
    film: [],
    help: [],
    sources: [],
  };
  const worstOf = (kind: SearchKind): Scored<Found> | undefined => groups[groupOf(kind)][most - 1];
  return {
    mayWant: (kind, filmMs, score) => {
      const worst = worstOf(kind);
      if (worst === undefined || score > worst.score) return true;
      if (score < worst.score) return false;
      return !goByTime.has(kind) || filmMs <= inFilm(worst.document);
    },
    offer: (scored) => {
      const worst = worstOf(scored.document.kind);
      if (worst !== undefined && compareScored(worst, scored) <= 0) return;
      insert(groups[groupOf(scored.document.kind)], scored, most);
    },
    all: () => Object.values(groups).flat().toSorted(compareScored),
  };
}
