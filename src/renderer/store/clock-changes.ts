import { assertNever } from '../../shared/assert-never.ts';
import type { ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import type { ClockView } from '../../shared/ipc/app-views.ts';

/** How sure a press on "start" is, in milliseconds: about a reaction. */
const STARTED_PLUS_MINUS_MS = 2000;

/** What "the clock runs" or "it is paused" means from where the clock stands. */
export function playChange(state: ClockView['state']): ViewerChange {
  switch (state) {
    case 'running':
      return { kind: 'pause' };
    case 'ready':
      return { kind: 'start', filmMs: 0, plusMinusMs: STARTED_PLUS_MINUS_MS };
    case 'paused':
    case 'break':
    case 'finished':
      return { kind: 'resume' };
    default:
      return assertNever(state);
  }
}

/** An ad break begins, or the film is back on. */
export const breakChange = (state: ClockView['state']): ViewerChange =>
  state === 'break' ? { kind: 'break-end' } : { kind: 'break-start' };

/** Moves the clock by seconds of film time; it does not make the clock surer. */
export const nudgeChange = (seconds: number): ViewerChange => ({ kind: 'nudge', deltaMs: seconds * 1000 });

/** What is taken off a mark (ms of film time): more than off a note with words, for nothing was typed before it. */
export const MARK_LEAD_IN_MS = 5000;

/** How much earlier than the key press something happened, in milliseconds of film time: nothing while it stands. */
export const leadInMs = (clock: Pick<ClockView, 'speed'>, usualMs: number): number =>
  clock.speed > 0 ? usualMs : 0;
