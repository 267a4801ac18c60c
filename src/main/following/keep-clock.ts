import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { clockChange } from '../../shared/domain/notebook/pass-steps.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import { longestFilmMs } from '../../shared/domain/time/longest-film.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Correction } from './session-state.ts';

/** How sure (ms) a clock is that was taken back to where it would stand without the player. */
const KEPT_PLUS_MINUS_MS = 2000;

/**
 * The one step that takes a correction back: the clock stands where it would stand had the player not moved it, and runs
 * if it ran then. `sinceMs`: how long ago the correction was, in the viewer's time.
 */
export function keepClockStep(
  turn: Turn,
  evening: Evening,
  kept: Correction & { readonly sinceMs: number },
): Step {
  const ranMs = kept.wasRunning ? kept.sinceMs * kept.rate : 0;
  const filmMs = Math.round(Math.min(longestFilmMs, Math.max(0, kept.fromMs + ranMs)));
  const set: ViewerChange = { kind: 'set', filmMs, plusMinusMs: KEPT_PLUS_MINUS_MS };
  const { running } = clockAt(evening.log, turn.now);
  const changes: readonly ViewerChange[] =
    running === kept.wasRunning ? [set] : [set, { kind: kept.wasRunning ? 'resume' : 'pause' }];
  return {
    label: 'Kept your clock',
    changes: changes.map((change) => clockChange({ passId: evening.pass.id, at: turn.now, change }, turn)),
  };
}
