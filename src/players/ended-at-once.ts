import { setTimeout as pause } from 'node:timers/promises';
import type { PlayerEnd, RunningPlayer } from './spawn-player.ts';

/** How long (wall time, ms) a player that was just started is watched; one that answers earlier is let go at once. */
const WATCHED_MS = 2500;
const EVERY_MS = 50;

const exitWords = ({ code, signal }: PlayerEnd): string => {
  if (code === 0) return ', perhaps because it gave the film to one that is open already';
  return code === null ? ` (${signal ?? 'ended from outside'})` : ` (exit code ${code})`;
};

/** Asks again and again until somebody answers, or until then (monotonic time, ms). */
async function untilAnswered(answers: () => Promise<boolean>, until: number): Promise<null> {
  if ((await answers()) || performance.now() > until) return null;
  await pause(EVERY_MS);
  return untilAnswered(answers, until);
}

/**
 * Watches the first moments of a player until it `answers`. Null when it runs; a sentence when it was started and ended
 * before anybody could talk to it: it would otherwise be looked for, not found, and called not running.
 */
export async function endedAtOnce(
  name: string,
  { ended }: Pick<RunningPlayer, 'ended'>,
  answers: () => Promise<boolean>,
): Promise<string | null> {
  const end = await Promise.race([ended, untilAnswered(answers, performance.now() + WATCHED_MS)]);
  return end === null
    ? null
    : `${name} was started and ended at once${exitWords(end)}. Open the film in ${name} by hand to see what it says.`;
}
