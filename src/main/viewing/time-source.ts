import { randomUUID } from 'node:crypto';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';

/** Where the app gets the time from; a demonstration runs faster than the computer's own clock. */
export interface TimeSource {
  readonly now: () => Moment;
  /** Viewer milliseconds per millisecond of this computer: 1 but for demonstrations and tests. */
  readonly scale: number;
  /** Says that the computer slept: on some systems the monotonic clock stood still, so the time of day decides. */
  readonly wake: () => void;
}

/** How fast the time runs, from when on (wall time), and the number of this run of the app (see `nextRun`). */
export interface Pace {
  readonly scale: number;
  readonly epochWallMs: number;
  readonly run: number;
}

/**
 * The computer's clocks at a pace. Two runs of the app with the same scale and epoch agree on the time of day, so
 * that a sped-up evening can be killed and started again.
 */
export function createTimeSource({ scale, epochWallMs, run: firstRun }: Pace): TimeSource {
  let session = randomUUID();
  let run = firstRun;
  return {
    scale,
    now: () => ({
      session,
      run,
      monoMs: Number(process.hrtime.bigint() / 1000n) * (scale / 1000),
      wallMs: Math.round(epochWallMs + (Date.now() - epochWallMs) * scale),
    }),
    wake: () => {
      session = randomUUID();
      run += 1;
    },
  };
}

/** The same moment, `agoMs` of this computer's time earlier: when the key was really pressed. */
export function earlier(moment: Moment, agoMs: number, scale: number): Moment {
  return {
    ...moment,
    monoMs: moment.monoMs - agoMs * scale,
    wallMs: moment.wallMs - Math.round(agoMs * scale),
  };
}

/** The time of day of a moment as ISO 8601 with milliseconds. */
export const isoOf = (moment: Moment): string => new Date(moment.wallMs).toISOString();

/** The pace of this start: `DOCKET_TIME_SCALE` and `DOCKET_TIME_EPOCH` speed up a demonstration. */
export function paceFrom(environment: Readonly<Record<string, string | undefined>>): Omit<Pace, 'run'> {
  const scale = Number(environment['DOCKET_TIME_SCALE'] ?? '1');
  const epochWallMs = Number(environment['DOCKET_TIME_EPOCH'] ?? Date.now());
  const isUsable = Number.isFinite(scale) && scale > 0 && Number.isFinite(epochWallMs);
  return isUsable ? { scale, epochWallMs } : { scale: 1, epochWallMs: Date.now() };
}
