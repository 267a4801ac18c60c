import type { Pausing } from '../../shared/domain/export/pausing.ts';
import { createTurns } from '../notebook/turns.ts';

/** Does work in portions, letting others have a turn in its pauses whenever it has gone on for long enough. */
export async function inTurns<T>(work: Pausing<T>): Promise<T> {
  const turn = createTurns();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
