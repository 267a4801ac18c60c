import type { Note } from '../notebook/records.ts';

/** The formats that can be read; the first ten are Docket's own and come back whole. */
export type ImportFormatId =
  | 'json'
  | 'zip'
  | 'jsonl'
  | 'markdown'
  | 'vault'
  | 'csv'
  | 'html'
  | 'webvtt'
  | 'web-annotation'
  | 'otio'
  | 'yinote'
  | 'losslesscut'
  | 'otranscribe'
  | 'time-lines'
  | 'srt'
  | 'chapters'
  | 'audacity'
  | 'potplayer'
  | 'vlc-bookmarks'
  | 'readwise'
  | 'table';

/** Where in a file something stands, in words for people: `line 12`, `notes[3]`, `row 7`, `notes/000754.md`. */
export type Place = string;

/**
 * A note found in a file. `whole` is the note as Docket once wrote it, with every field; everything else is what other
 * tools know of a note, and the rest is filled in when it is taken into the notebook.
 */
export type FoundNote =
  | { readonly at: Place; readonly whole: Note }
  | {
      readonly at: Place;
      readonly whole: null;
      /** Null where the file gives no id that Docket could have written. */
      readonly id: string | null;
      /**
       * Written for show: its text may be cut short and its times an edition's, so where its id names a note of the
       * notebook, that note is the same and nothing of it is taken from here.
       */
      readonly isForShow?: boolean;
      /** Film time in whole milliseconds; null where the file gives no time. */
      readonly filmMs: number | null;
      readonly endMs: number | null;
      readonly kind: Note['kind'];
      readonly text: string;
      readonly quote: string | null;
      readonly tags: readonly string[];
      /** The case as the file calls it: an id or a name, matched against the pack when taken in. */
      readonly caseNames: readonly string[];
      /** ISO 8601 with milliseconds and Z; null where the file does not say. */
      readonly createdAt: string | null;
    };

/** Something that was not taken from a file: where, and why in one sentence for people. */
export interface Refusal {
  readonly at: Place;
  readonly reason: string;
}

/** What reading a file gave. Nothing is dropped silently: what is not in `notes` is in `refused`. */
export interface FoundFile {
  readonly format: ImportFormatId;
  /** The title id that the file names; null where it names none. Notes of another film are never mixed in unasked. */
  readonly titleId: string | null;
  readonly notes: readonly FoundNote[];
  readonly refused: readonly Refusal[];
  /** What was taken but differs from what the file says, such as an unknown case kept as a tag. */
  readonly warnings: readonly Refusal[];
}
