import { randomUUID } from 'node:crypto';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';

/** Where the app gets the time from; a demonstration runs faster than the computer's own clock. */
export interface TimeSource {
  readonly now: () => Moment;
  /** Viewer milliseconds per millisecond of this computer: 1 but for demonstrations and tests. */
  readonly scale: number;
}

/**
 * The computer's clocks, sped up by `scale` from `epochWallMs` on. Two runs of the app with the same scale and epoch
 * agree on the time of day, so that a sped-up evening can be killed and started again.
 */
export function createTimeSource(scale = 1, epochWallMs = Date.now()): TimeSource {
  const session = randomUUID();
  return {
    scale,
    now: () => ({
      session,
      monoMs: Number(process.hrtime.bigint() / 1000n) * (scale / 1000),
      wallMs: Math.round(epochWallMs + (Date.now() - epochWallMs) * scale),
    }),
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

/** The time source for this start: `DOCKET_TIME_SCALE` and `DOCKET_TIME_EPOCH` speed up a demonstration. */
export function timeSourceFor(environment: Readonly<Record<string, string | undefined>>): TimeSource {
  const scale = Number(environment['DOCKET_TIME_SCALE'] ?? '1');
  const epoch = Number(environment['DOCKET_TIME_EPOCH'] ?? Date.now());
  const isUsable = Number.isFinite(scale) && scale > 0 && Number.isFinite(epoch);
  return isUsable ? createTimeSource(scale, epoch) : createTimeSource();
}
