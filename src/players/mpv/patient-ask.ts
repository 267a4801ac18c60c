import type { BridgeParts } from '../bridge.ts';
import type { Ask } from './greet.ts';

/** What is done about a player that does not answer, and about one that answers again. */
export interface Patience {
  readonly late: () => void;
  readonly again: () => void;
  readonly gone: () => void;
}

const LATE_MS = 1000;
const GONE_MS = 10_000;

/**
 * Asks, and sees to it that silence is noticed: an mpv that is stopped or hangs keeps its socket open and says
 * nothing. After 1 s it is late, after 10 s gone.
 */
export function createPatientAsk(parts: BridgeParts, ask: Ask, { late, again, gone }: Patience): Ask {
  let isLate = false;
  const beLate = (): void => {
    isLate = true;
    late();
  };
  return async (command) => {
    const takeBack = [parts.after(LATE_MS, beLate), parts.after(GONE_MS, gone)];
    const reply = await ask(command);
    for (const off of takeBack) off();
    if (isLate && reply.kind !== 'closed') {
      isLate = false;
      again();
    }
    return reply;
  };
}
