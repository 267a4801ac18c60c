import { clockAt } from '../clock/clock-at.ts';
import type { Moment, SyncEvent } from '../clock/sync-event.ts';
import { sceneAt } from '../scenes/scene-at.ts';
import type { NewNote } from './note-steps.ts';
import type { Scene } from './records.ts';

/** How a note's time came about; null where no clock ran, so that it never gets an invented number. */
export type Capture = NewNote['capture'];

/**
 * Where the film was at a key press, by the log of the note's own viewing. It is a player's word when a followed player
 * said last where the film is, and the viewer's own otherwise. `leadInMs` is film time.
 */
export function captureOf(log: readonly SyncEvent[], at: Moment, leadInMs: number): Capture {
  const clock = clockAt(log, at);
  if (clock.state === 'ready') return null;
  const isByHand = clock.source === 'none' || clock.source === 'manual';
  return {
    instantMs: clock.filmMs,
    leadInMs,
    plusMinusMs: clock.plusMinusMs ?? 0,
    source: isByHand ? 'manual' : 'player',
  };
}

/** Film time (ms) at a moment for the end of a range: no lead-in is taken off it. Null where no clock ran. */
export function endOf(log: readonly SyncEvent[], at: Moment): number | null {
  const clock = clockAt(log, at);
  return clock.state === 'ready' ? null : clock.filmMs;
}

/** Whoever was on screen where the film was at the key press; nobody before the clock was started. */
export function casesOnScreen(scenes: readonly Scene[], capture: Capture): readonly string[] {
  const caseId = capture === null ? null : (sceneAt(scenes, capture.instantMs)?.caseId ?? null);
  return caseId === null ? [] : [caseId];
}
