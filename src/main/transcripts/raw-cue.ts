/** A cue as its reader gives it, before bounds and order; `line` is null where the format has no lines. */
export interface RawCue {
  readonly line: number | null;
  readonly startMs: number;
  readonly endMs: number;
  /** Plain words. */
  readonly text: string;
  readonly id?: string;
  readonly lang?: string;
}
