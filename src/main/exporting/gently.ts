import { setImmediate } from 'node:timers/promises';

/** How long (ms) work may go on before others get a turn; half of what a window may be held up. */
const LONGEST_MS = 8;

/** Lets others have a turn whenever work has gone on for long enough; rejects with the signal's reason once it is aborted. */
export interface Breather {
  readonly breathe: () => Promise<void>;
}

/** Starts counting now. */
export function createBreather(signal: AbortSignal): Breather {
  let since = performance.now();
  return {
    breathe: async () => {
      signal.throwIfAborted();
      if (performance.now() - since < LONGEST_MS) return;
      await setImmediate();
      since = performance.now();
      signal.throwIfAborted();
    },
  };
}

/** Does work that pauses (`Pausing` of the domain), letting others have a turn in its pauses. */
export async function gently<T>(work: Iterator<unknown, T>, signal: AbortSignal): Promise<T> {
  const { breathe } = createBreather(signal);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
