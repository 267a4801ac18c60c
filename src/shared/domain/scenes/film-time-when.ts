import type { Scene } from '../notebook/records.ts';
import { sceneSpans } from './scene-span.ts';

/**
 * The film time (milliseconds) at which `caseId` had been on screen for `onScreenMs` in all; null if its scenes do
 * not last that long. Asked for 0 it gives the first appearance.
 * An open scene is taken to go on, so the answer may lie ahead of what was watched: a gate compares it with
 * watched-to and never just asks whether there is one. `scenes` are those of one pass.
 */
export const filmTimeWhenOnScreenReached = (
  scenes: readonly Scene[],
  caseId: string,
  onScreenMs: number,
): number | null => {
  let left = Math.max(0, onScreenMs);
  for (const { fromMs, toMs } of sceneSpans(scenes, caseId)) {
    if (left <= toMs - fromMs) return fromMs + left;
    left -= toMs - fromMs;
  }
  return null;
};
