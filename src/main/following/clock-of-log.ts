import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import type { ClockReading } from '../../shared/domain/clock/clock-reading.ts';
import type { Moment, ReportChange, SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Pass } from '../../shared/domain/notebook/records.ts';
import type { AppContext } from '../app-context.ts';

/** The clock of the current viewing as the follower needs it: in this computer's time, which players keep too. */
export interface LogNow {
  readonly pass: Pass;
  readonly log: readonly SyncEvent[];
  readonly clock: ClockReading;
}

/** Milliseconds of CLOCK_MONOTONIC at a moment of this run; moments may run faster in a demonstration. */
export const monoOf = (moment: Moment, scale: number): number => moment.monoMs / scale;

/** Viewer time runs `scale` times as fast as this computer's, so what a player does in one takes longer in the other. */
const inComputerTime = (clock: ClockReading, scale: number): ClockReading => ({
  ...clock,
  rate: clock.rate * scale,
});

/** A report as the log wants it, which counts in the viewer's time. */
export const inViewerTime = (change: ReportChange, scale: number): ReportChange => ({
  ...change,
  rate: change.rate / scale,
});

/** Reads it at a moment; null before the first viewing. */
export function logNow({ notebook, pack, time }: AppContext, now: Moment): LogNow | null {
  const pass = currentPass(notebook.data, pack.title.id);
  if (pass === null) return null;
  const log = [...notebook.data.syncEvents.values()].filter(({ passId }) => passId === pass.id);
  return { pass, log, clock: inComputerTime(clockAt(log, now), time.scale) };
}
