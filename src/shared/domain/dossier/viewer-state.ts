import type { Pass, Peek, Scene } from '../notebook/records.ts';

/**
 * Everything the gate may look at besides the pack: what the viewer watched and what the viewer agreed to.
 * `watchedToMs` and `nowMs` are film time.
 */
export interface ViewerState {
  readonly pass: Pick<Pass, 'policy' | 'afterBroadcast' | 'endingsConfirmed'>;
  readonly watchedToMs: number;
  readonly nowMs: number;
  readonly finished: boolean;
  readonly scenes: readonly Scene[];
  readonly peeks: readonly Peek[];
}
