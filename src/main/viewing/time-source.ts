import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';

/** Where the app gets the time from; a demonstration runs faster than the computer's own clock. */
export interface TimeSource {
  readonly now: () => Moment;
  /** Viewer milliseconds per millisecond of this computer: 1 but for demonstrations and tests. */
  readonly scale: number;
  /**
   * Says that the computer slept: on some systems the monotonic clock stood still, so the time of day decides. With
   * `atLeast` another notebook was put in place, and the run has to be later than any in its log (see `nextRun`).
   */
  readonly wake: (atLeast?: number) => void;
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
    wake: (atLeast = 0) => {
      session = randomUUID();
      run = Math.max(run + 1, atLeast);
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

type Environment = Readonly<Record<string, string | undefined>>;

/** Faster than this nothing can be shown any more. */
const MOST_SCALE = 10_000;

/** The number that a variable holds, `otherwise` when it is not set; null when it holds none within the bounds. */
function numberIn(environment: Environment, name: string, bounds: { otherwise: number; most: number }) {
  const text = environment[name];
  if (text === undefined) return bounds.otherwise;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return value > 0 && value <= bounds.most ? value : null;
}

/**
 * The pace of this start: `DOCKET_TIME_SCALE` (viewer time per computer time) and `DOCKET_TIME_EPOCH` (Unix ms) speed up
 * a demonstration. An installed app takes no notice of them. An error is a sentence that names what cannot be used.
 */
export function paceFrom(environment: Environment, isPackaged: boolean): Result<Omit<Pace, 'run'>, string> {
  const read = isPackaged ? {} : environment;
  const scale = numberIn(read, 'DOCKET_TIME_SCALE', { otherwise: 1, most: MOST_SCALE });
  if (scale === null) return err(`DOCKET_TIME_SCALE must be a number above 0 and at most ${MOST_SCALE}.`);
  const epochWallMs = numberIn(read, 'DOCKET_TIME_EPOCH', { otherwise: Date.now(), most: 8.64e15 });
  if (epochWallMs === null) return err('DOCKET_TIME_EPOCH must be a time in Unix milliseconds.');
  return ok({ scale, epochWallMs });
}
