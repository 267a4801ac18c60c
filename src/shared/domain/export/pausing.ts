/**
 * Work that can be done in portions: every `''` it gives is a place where whoever drives it may let others have a turn.
 * An empty string, so that a pause can stand among the chunks of a file and change nothing in it.
 */
export type Pausing<T> = Generator<'', T>;

/** How many notes are looked at between two pauses: a few milliseconds of work on a slow computer. */
export const PORTION = 100;

/** What `pick` gives of each thing, without what it gives undefined of, with a pause after every few. */
export function* pickedInPortions<T, R>(
  things: Iterable<T>,
  pick: (thing: T) => R | undefined,
): Pausing<readonly R[]> {
  const picked: R[] = [];
  let looked = 0;
  for (const thing of things) {
    const one = pick(thing);
    if (one !== undefined) picked.push(one);
    looked += 1;
    if (looked % PORTION === 0) yield '';
  }
  return picked;
}

/** Does all the work at once and gives what it came to; for callers that nobody waits beside. */
export function atOnce<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
