import { setImmediate } from 'node:timers/promises';

/** Called between small pieces of long work, so that others have a turn in between. */
export type Turn = () => Promise<void>;

/** How long (ms) work may go on before others get a turn, so that no window waits for it. */
const LONGEST_MS = 8;

/**
 * The same for work that nobody waits for, while somebody may be waiting for a note to be saved: each of the few waits
 * for the disk that a note takes can last that much longer.
 */
const LONGEST_BESIDE_MS = 1;

/**
 * Gives what is called between small pieces of long work: it lets others have a turn whenever the work has gone on for
 * long enough, and rejects with the signal's reason once that is aborted. Counts from now.
 */
export function createTurns(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
    signal?.throwIfAborted();
  };
}

/**
 * The same for work beside which everything else comes first: it has shorter turns, and goes on only when `whenQuiet`
 * says so, which is asked after others have had theirs.
 */
export function createQuietTurns(whenQuiet: () => Promise<void>): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_BESIDE_MS) return;
    await setImmediate();
    await whenQuiet();
    since = performance.now();
  };
}

/** Does work that pauses (`Pausing` of the domain), letting others have a turn in its pauses; stops as `createTurns` says. */
export async function inTurns<T>(work: Iterator<unknown, T>, signal?: AbortSignal): Promise<T> {
  const turn = createTurns(signal);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
