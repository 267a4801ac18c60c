import type { Collector, PartialNote } from '../../../shared/domain/import/collect-found.ts';

/** What another tool knows of a note; what it does not know is left out. Times are whole ms of film time. */
export interface ForeignNote {
  readonly at: string;
  readonly filmMs: number | null;
  readonly text: string;
  readonly endMs?: number | null;
  readonly quote?: string | null;
  readonly kind?: PartialNote['kind'];
  readonly tags?: readonly string[];
  readonly caseNames?: readonly string[];
  readonly id?: string | null;
  /** Docket writes such entries for show: see `FoundNote`. */
  readonly isForShow?: boolean;
  readonly createdAt?: string | null;
}

/** A note without words is a mark, and one that has only a quote is a quote. */
function kindOf(text: string, quote: string | null): PartialNote['kind'] {
  if (text.trim() !== '') return 'note';
  return quote === null ? 'mark' : 'quote';
}

const wordsOrNull = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text.trim() === '' ? null : text;

/** The end that fits the start; an end before it is named, because it is left out. */
function endOf({ at, filmMs, endMs }: ForeignNote, found: Collector): number | null {
  if (endMs === null || endMs === undefined || filmMs === null) return null;
  if (endMs < filmMs) found.warn(at, 'Its end lies before its beginning, so only the beginning was taken.');
  return endMs > filmMs ? endMs : null;
}

/** Hands a note of another tool to the collector. */
export function addForeign(note: ForeignNote, found: Collector): void {
  const quote = wordsOrNull(note.quote);
  found.add({
    at: note.at,
    whole: null,
    id: wordsOrNull(note.id),
    isForShow: note.isForShow ?? false,
    filmMs: note.filmMs,
    endMs: endOf(note, found),
    kind: note.kind ?? kindOf(note.text, quote),
    text: note.text,
    quote,
    tags: note.tags ?? [],
    caseNames: note.caseNames ?? [],
    createdAt: note.createdAt ?? null,
  });
}

/** `line 3`, or `lines 3–5`. */
export const linesAt = (first: number, last: number): string =>
  last > first ? `lines ${first}–${last}` : `line ${first}`;

/** The beginning of something of the file's, for a message. */
export const shownPart = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().slice(0, 60).toWellFormed();
