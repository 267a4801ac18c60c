import type { Change } from './records.ts';

/** One thing the viewer did, as the status line names it, and the records it changes. Undone and redone as one. */
export interface Step {
  /** Past tense, as in *Undo "Added note"*. */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** What a step needs from outside to stay pure: the time of day as ISO with milliseconds, and fresh ids. */
export interface StepContext {
  readonly nowIso: string;
  readonly newId: () => string;
}
