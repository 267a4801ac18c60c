import type { Moment } from './sync-event.ts';

/**
 * The moment `agoMs` milliseconds before another, in the same session by both clocks.
 * It dates what the viewer says late: "I paused it a while ago" is a pause at the moment before now.
 */
export const momentBefore = (moment: Moment, agoMs: number): Moment => ({
  ...moment,
  monoMs: moment.monoMs - agoMs,
  wallMs: moment.wallMs - agoMs,
});
