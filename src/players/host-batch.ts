import type { BridgeEvent } from '../shared/domain/players/report.ts';
import type { BridgeParts, Off } from './bridge.ts';

/** Gathers what a bridge tells, so that main is not woken for every picture. */
export interface EventBatch {
  readonly add: (event: BridgeEvent) => void;
  /** Sends what waits and nothing more after it. */
  readonly stop: () => void;
}

/** Positions leave at most this often (ms of wall time): twenty times a second. */
const EVERY_MS = 50;
/** Of the positions of one batch only the newest count for anything. */
const MOST_POSITIONS = 5;

function trimmed(waiting: readonly BridgeEvent[]): readonly BridgeEvent[] {
  const positions = waiting.filter(({ what }) => what === 'position').length;
  let spare = Math.max(0, positions - MOST_POSITIONS);
  return waiting.filter((event) => {
    if (event.what !== 'position' || spare === 0) return true;
    spare -= 1;
    return false;
  });
}

/** Everything but a position is sent at once, with the positions before it, so that nothing is told out of order. */
export function createBatch(
  parts: Pick<BridgeParts, 'after'>,
  send: (events: readonly BridgeEvent[]) => void,
): EventBatch {
  let waiting: readonly BridgeEvent[] = [];
  let takeBack: Off | null = null;
  const flush = (): void => {
    takeBack?.();
    takeBack = null;
    const now = trimmed(waiting);
    waiting = [];
    if (now.length > 0) send(now);
  };
  return {
    add: (event) => {
      waiting = [...waiting, event];
      if (event.what !== 'position') flush();
      else takeBack ??= parts.after(EVERY_MS, flush);
    },
    stop: flush,
  };
}
