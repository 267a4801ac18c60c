import { setImmediate } from 'node:timers/promises';

/** How long (ms) work may go on before others get a turn, so that no window waits for it. */
const LONGEST_MS = 8;

/** Lets others have a turn whenever work has gone on for long enough; rejects with an abort error once it was stopped. */
export type Breathe = () => Promise<void>;

/** Starts counting now. */
export function createBreathe(signal: AbortSignal): Breathe {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
    signal.throwIfAborted();
  };
}

/** Does work that pauses (`Pausing` of the domain), letting others have a turn in its pauses. */
export async function gently<T>(work: Iterator<unknown, T>, signal: AbortSignal): Promise<T> {
  const breathe = createBreathe(signal);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
