import type { BridgeParts } from './bridge.ts';

/** CLOCK_MONOTONIC, timers and chance of this process, for bridges that run for real. */
export const realParts: BridgeParts = {
  now: () => Number(process.hrtime.bigint()) / 1e6,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
