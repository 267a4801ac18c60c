/** One cue of a subtitle file. Times are whole ms; lines are counted from 1. */
export interface Cue {
  readonly line: number;
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** As it stands in the file, with its tags. */
  readonly text: string;
}

/** Something in a subtitle file: a cue, or what could not be taken for one. */
export type CueEntry =
  | { readonly what: 'cue'; readonly cue: Cue }
  | { readonly what: 'refused'; readonly line: number; readonly last: number; readonly reason: string };
