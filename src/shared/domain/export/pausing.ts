/**
 * Work that can be done in portions: every `''` it gives is a place where whoever drives it may let others have a turn.
 * An empty string, so that a pause can stand among the chunks of a file and change nothing in it.
 */
export type Pausing<T> = Generator<'', T>;

/** How many notes are looked at between two pauses: a few milliseconds of work on a slow computer. */
export const PORTION = 200;

/** Does all the work at once and gives what it came to; for callers that nobody waits beside. */
export function atOnce<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
