import type { BridgeParts, Off } from './bridge.ts';

/** At most 20 questions a second, whatever happens. */
const LEAST_GAP_MS = 50;

/** What is asked again and again. */
export interface Asking {
  /** Resolves when the answer is there or will not come. */
  readonly ask: () => Promise<void>;
  /** The pause until the next question, in ms from the last one's leaving. */
  readonly gapMs: () => number;
}

/** Asks one question at a time. */
export interface Poller {
  /** Asks as soon as may be: something has changed. */
  readonly soon: () => void;
  readonly stop: () => void;
}

/** A poller at rest; `soon` makes it begin. */
export function createPoller(parts: BridgeParts, { ask, gapMs }: Asking): Poller {
  let isOver = false;
  let isAsking = false;
  let isWanted = false;
  let leftAt = -Infinity;
  let takeBack: Off = () => undefined;

  const schedule = (gap: number): void => {
    takeBack();
    const waitMs = leftAt + Math.max(gap, LEAST_GAP_MS) - parts.now();
    takeBack = parts.after(Math.max(0, waitMs), () => void turn());
  };
  const turn = async (): Promise<void> => {
    isAsking = true;
    leftAt = parts.now();
    await ask();
    isAsking = false;
    if (isOver) return;
    schedule(isWanted ? 0 : gapMs());
    isWanted = false;
  };

  return {
    soon: () => {
      if (isAsking) isWanted = true;
      else if (!isOver) schedule(0);
    },
    stop: () => {
      isOver = true;
      takeBack();
    },
  };
}
