import { assertNever } from '../../assert-never.ts';
import type { ClockReading } from './clock-reading.ts';
import { describeFollowing, type FollowedNow } from './describe-following.ts';

const minuteMs = 60_000;
/** Above this doubt, or this long without a check, the clock says that it is not sure (milliseconds). */
const unsureAboveMs = 30_000;
const uncheckedAboveMs = 20 * minuteMs;
/** The steps in which doubt is said, in seconds: finer would claim to know how unsure it is. */
const doubtSteps = [1, 5, 10, 15, 30] as const;

const describeByHand = (plusMinusMs: number, sinceSyncMs: number): string => {
  if (plusMinusMs <= unsureAboveMs && sinceSyncMs <= uncheckedAboveMs) {
    const step = doubtSteps.find((seconds) => plusMinusMs <= seconds * 1000) ?? 30;
    return `Running, within about ${step} s`;
  }
  if (sinceSyncMs < minuteMs) return `Not sure: within about ${Math.ceil(plusMinusMs / minuteMs)} min`;
  return `Not sure: ${Math.floor(sinceSyncMs / minuteMs)} min since you last checked`;
};

const describeRunning = (reading: ClockReading, now: FollowedNow | null): string => {
  const { source, plusMinusMs, sinceSyncMs } = reading;
  if (source === 'none' || source === 'manual') return describeByHand(plusMinusMs ?? 0, sinceSyncMs ?? 0);
  const followed = { player: source, plusMinusMs: plusMinusMs ?? 0, sinceSyncMs: sinceSyncMs ?? 0 };
  return describeFollowing(followed, now);
};

/**
 * Says in words what the clock does and how sure it is: "Running, within about 5 s", "Following mpv, within 0.1 s".
 * Doubt is rounded up to 1, 5, 10, 15 or 30 s (finer for a player), so that the words never claim more than is known.
 * `now` is what the app knows of the followed player beyond the log.
 */
export const describeDoubt = (reading: ClockReading, now: FollowedNow | null = null): string => {
  switch (reading.state) {
    case 'ready':
      return 'Ready';
    case 'paused':
      return 'Paused';
    case 'break':
      return 'Ad break, clock held';
    case 'finished':
      return 'Finished';
    case 'running':
      return describeRunning(reading, now);
    default:
      return assertNever(reading.state);
  }
};
