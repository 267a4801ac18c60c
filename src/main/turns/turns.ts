import { setImmediate } from 'node:timers/promises';

/** How long (ms) work may go on before others get a turn, so that no window waits for it. */
const LONGEST_MS = 8;

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

/** Does work that pauses (`Pausing` of the domain), letting others have a turn in its pauses; stops as `createTurns` says. */
export async function inTurns<T>(work: Iterator<unknown, T>, signal?: AbortSignal): Promise<T> {
  const turn = createTurns(signal);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
