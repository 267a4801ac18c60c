import { setTimeout } from 'node:timers/promises';
import { removeParts } from './write-streamed.ts';

/** How long (ms) Docket waits for a disk that answers no more, before it ends all the same; and then for its removals. */
const LONGEST_STOP_MS = 5_000;
const LONGEST_REMOVAL_MS = 1_000;

/** Waits for the work, but no longer than so many ms. */
async function within(limitMs: number, work: Promise<void>): Promise<void> {
  const gaveUp = new AbortController();
  const waited = setTimeout(limitMs, undefined, { signal: gaveUp.signal }).catch(() => undefined);
  await Promise.race([work, waited]);
  gaveUp.abort();
}

/** Waits until a stopped export has ended, for `limitMs` at most, and leaves no unfinished file behind either way. */
export async function endInTime(ended: Promise<void>, limitMs = LONGEST_STOP_MS): Promise<void> {
  await within(limitMs, ended);
  await within(LONGEST_REMOVAL_MS, removeParts());
}
