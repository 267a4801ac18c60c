import { createHash } from 'node:crypto';
import type { Media, PositionReport } from '../../shared/domain/players/report.ts';
import { createLengthTracker } from './length-tracker.ts';
import type { VlcStatus } from './status.ts';

/** When a question left and its answer came. */
export interface Asked {
  readonly tSend: number;
  readonly tRecv: number;
}

/** One item of VLC's playlist while it plays. */
export interface Item {
  readonly isSameAs: (status: VlcStatus) => boolean;
  readonly media: (status: VlcStatus) => Media;
  /** Null when VLC does not say where it is. */
  readonly report: (status: VlcStatus, asked: Asked) => PositionReport | null;
  readonly lengthMs: () => number | null;
  /** Whether the last place told was so near to the end that VLC may well have reached it since. */
  readonly isNearEnd: () => boolean;
}

/** VLC moves its position only every 250 or 500 ms; it is never ahead of the film by more. */
const EARLY_MS = 60;
const LATE_MS = 560;
const NEAR_END_MS = 2500;
/** Lengths are learnt in small steps; so large a one is worth telling. */
const TOLD_STEP_MS = 100;

const nameOf = ({ item, fileName }: VlcStatus): string => `${item ?? ''} ${fileName ?? ''}`;

/** Two films may well have one name; hardly ever do they last equally long besides. */
const keyOf = ({ fileName }: VlcStatus, seconds: number | null): string =>
  createHash('sha256')
    .update(seconds === null ? (fileName ?? '') : `${fileName ?? ''}/${seconds}`)
    .digest('hex')
    .slice(0, 32);

/** Begins with the first status in which VLC plays it. */
export function beginItem(first: VlcStatus, exactLengthMs: () => Promise<number | null>): Item {
  const name = nameOf(first);
  let key = keyOf(first, null);
  let keySeconds: number | null = null;
  const length = createLengthTracker();
  let toldMs: number | null = null;
  let lastMs = 0;
  let rate = 1;
  void exactLengthMs().then(length.exact, () => undefined);

  const durationMs = (): number | null => {
    const now = length.lengthMs();
    const isNear = toldMs !== null && now !== null && Math.abs(toldMs - now) < TOLD_STEP_MS;
    if (!isNear || length.isExact()) toldMs = now;
    return toldMs;
  };

  return {
    isSameAs: (status) => nameOf(status) === name,
    lengthMs: length.lengthMs,
    isNearEnd: () => lastMs >= (length.lengthMs() ?? Infinity) - NEAR_END_MS * Math.max(1, rate),
    media: ({ title, lengthSeconds }) => {
      length.whole(lengthSeconds);
      // The first length stands in the key: that of a stream grows, and one film keeps one key.
      if (keySeconds === null && lengthSeconds !== null) {
        keySeconds = lengthSeconds;
        key = keyOf(first, keySeconds);
      }
      return { key, title, durationMs: durationMs(), durationExact: length.isExact() };
    },
    report: ({ timeSeconds, position, rate: its }, asked) => {
      if (timeSeconds === null) return null;
      const { valueMs, doubtMs } = length.place(timeSeconds, position);
      lastMs = valueMs;
      rate = its;
      const lateMs = LATE_MS * Math.max(1, its) + doubtMs;
      return { valueMs, ...asked, earlyMs: EARLY_MS + doubtMs, lateMs };
    },
  };
}
