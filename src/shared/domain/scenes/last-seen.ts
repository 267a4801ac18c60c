import type { Scene } from '../notebook/records.ts';
import { sceneSpans } from './scene-span.ts';

/** When a person was last on screen: the film time, and how much film has passed since (0: on screen now). */
export interface LastSeen {
  readonly atMs: number;
  readonly agoMs: number;
}

/**
 * When `caseId` was last on screen, seen from the film time `filmMs` (milliseconds); null if not yet.
 * Looks only backwards: scenes that begin after `filmMs` say nothing. `scenes` are those of one pass.
 */
export const lastSeen = (scenes: readonly Scene[], caseId: string, filmMs: number): LastSeen | null => {
  const last = sceneSpans(scenes, caseId).findLast((span) => span.fromMs <= filmMs);
  if (last === undefined) return null;
  const atMs = Math.min(last.toMs, filmMs);
  return { atMs, agoMs: filmMs - atMs };
};
