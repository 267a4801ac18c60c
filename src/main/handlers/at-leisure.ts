import type { Pausing } from '../../shared/domain/export/pausing.ts';
import { gently } from '../importing/gently.ts';

const neverStopped = new AbortController().signal;

/** Does work that nobody stops, letting others have a turn in its pauses, so that no window waits for it. */
export const atLeisure = <T>(work: Pausing<T>): Promise<T> => gently(work, neverStopped);
