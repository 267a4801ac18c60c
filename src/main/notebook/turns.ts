import { setImmediate } from 'node:timers/promises';

/** How long (ms) work may go on before others get a turn, so that no window waits for it. */
const LONGEST_MS = 8;

/** Called between small pieces of long work: lets others have a turn whenever it has gone on for long enough. */
export function createTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
