import type { BridgeParts, Off } from './bridge.ts';

const FIRST_MS = 250;
const GROWTH = 1.6;
const LONGEST_MS = 5000;
const SPREAD = 0.2;
/** So long must a link have been well before waiting begins at the shortest again. */
const HEALTHY_MS = 10_000;

/** How long to wait before the attempt after `failures` failed ones, in ms; `random` is at least 0 and below 1. */
export const backoffMs = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * GROWTH ** failures) * (1 - SPREAD + 2 * SPREAD * random);

/** When to try again; one attempt waits at a time. */
export interface Backoff {
  /** Runs `attempt` after the next waiting time; one that waits already is replaced. */
  readonly again: (attempt: () => void) => void;
  /** The link is up. Only after 10 s of that does waiting begin at the shortest again, so that flapping stays slow. */
  readonly online: () => void;
  /** Takes back what waits, and the hope of being healthy. */
  readonly clear: () => void;
}

const nothing: Off = () => undefined;

/** Waits 250 ms, then 1.6 times as long each time up to 5 s, each ±20 % so that bridges do not knock in step. */
export function createBackoff(parts: BridgeParts): Backoff {
  let failures = 0;
  let takeBack = nothing;
  const clear = (): void => {
    takeBack();
    takeBack = nothing;
  };
  return {
    clear,
    online: () => {
      clear();
      takeBack = parts.after(HEALTHY_MS, () => {
        failures = 0;
      });
    },
    again: (attempt) => {
      clear();
      const ms = backoffMs(failures, parts.random());
      failures += 1;
      takeBack = parts.after(ms, attempt);
    },
  };
}
