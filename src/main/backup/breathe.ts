import { setImmediate } from 'node:timers/promises';

/** How long (ms) work may go on before others get a turn, so that no window waits for it. */
const LONGEST_MS = 8;

/** Lets others have a turn whenever work has gone on for long enough. Counting starts now. */
export function createBreathe(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
