import { playerNames } from '../players/player-names.ts';
import type { PlayerKind } from '../players/report.ts';

/** What is known of the followed player right now, beyond the log; times in milliseconds. */
export interface FollowedNow {
  /** The player's own name where it is known ("Firefox"); null for that of its kind. */
  readonly name: string | null;
  /** How far the estimate may be off; null while the player tells no position. */
  readonly plusMinusMs: number | null;
  /** How long the player has told nothing. */
  readonly silentMs: number;
  /** Whether that is too long for this player. */
  readonly isStale: boolean;
}

/** How the clock of the log stands while a player is followed. */
interface FollowedReading {
  readonly player: PlayerKind;
  readonly plusMinusMs: number;
  readonly sinceSyncMs: number;
}

/** The steps in which doubt is said, in seconds: finer would claim to know how unsure it is. */
const doubtSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30] as const;

const minuteMs = 60_000;
/** The log hears of a followed player once a minute; after two of them it has gone (milliseconds). */
const silentAboveMs = 2 * minuteMs;

const within = (name: string, doubtMs: number): string => {
  const step = doubtSteps.find((seconds) => doubtMs <= seconds * 1000);
  if (step !== undefined) return `Following ${name}, within ${step} s`;
  return `Following ${name}, not sure: within about ${Math.ceil(doubtMs / minuteMs)} min`;
};

const describeLive = (reading: FollowedReading, now: FollowedNow): string => {
  const name = now.name ?? playerNames[reading.player];
  if (!now.isStale) return within(name, now.plusMinusMs ?? reading.plusMinusMs);
  return `Following ${name}, not answering for ${Math.max(1, Math.floor(now.silentMs / 1000))} s`;
};

/**
 * Says whom a running clock follows and how closely: "Following mpv, within 0.1 s", "Following VLC, not answering for
 * 3 s". Without `now` (on the command line) only the log speaks. Doubt is rounded up, as in `describeDoubt`.
 */
export const describeFollowing = (reading: FollowedReading, now: FollowedNow | null): string => {
  if (now !== null) return describeLive(reading, now);
  const name = playerNames[reading.player];
  if (reading.sinceSyncMs <= silentAboveMs) return within(name, reading.plusMinusMs);
  return `Not sure: ${Math.floor(reading.sinceSyncMs / minuteMs)} min since ${name} last answered`;
};
