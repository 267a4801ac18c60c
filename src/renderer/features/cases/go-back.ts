import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { longestFilmMs } from '../../../shared/domain/time/longest-film.ts';
import type { Commands } from '../../store/commands.ts';
import type { Absence } from '../../store/use-away.ts';

/** The furthest back that one change of the clock can be dated, in milliseconds of this computer's time: a day. */
const longestAgoMs = 86_000_000;
/** How sure a place is that the clock had when it was left, in milliseconds. */
const plusMinusMs = 2000;

/**
 * Puts the clock back to where the film was when the viewer left, and pauses it there. Within a day it is a pause
 * dated back to that moment, so that nothing the clock counted since has been watched; later it is a jump.
 */
export async function goBack(commands: Commands, { away, toldAtMs }: Absence): Promise<void> {
  const leftAtMs = toldAtMs - away.agoMs;
  const isRecent = performance.now() - leftAtMs < longestAgoMs;
  if (!isRecent) {
    const jump = { kind: 'set', filmMs: away.leftFilmMs, plusMinusMs } as const;
    const jumped = await commands.clock(jump, performance.now());
    if (!jumped.ok) return;
  }
  const paused = await commands.clock({ kind: 'pause' }, isRecent ? leftAtMs : performance.now());
  if (paused.ok)
    commands.say(`Clock back at ${formatTimecode(away.leftFilmMs, { style: 'compact' })}, paused`);
}

/**
 * Says that the film really ran on and was followed: what the clock has counted until now counts as watched. `speed` is
 * film time per time of this computer.
 */
export async function confirmRan(
  commands: Commands,
  { away, toldAtMs }: Absence,
  speed: number,
): Promise<void> {
  const sinceMs = speed * (performance.now() - toldAtMs);
  const filmMs = Math.min(longestFilmMs, away.leftFilmMs + away.wentOnMs + sinceMs);
  await commands.clock({ kind: 'seen-to', filmMs }, performance.now());
}
