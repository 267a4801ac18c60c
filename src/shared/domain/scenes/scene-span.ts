import type { Scene } from '../notebook/records.ts';

/** A stretch of film time in milliseconds with one case on screen; `toMs` is Infinity while it is open. */
export interface SceneSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The stretches with `caseId` (null: nobody) on screen, joined where they overlap or touch, in order of film time.
 * Joining them keeps a part that was watched twice from counting twice. Deleted scenes are left out; `scenes` are
 * those of one pass.
 */
export const sceneSpans = (scenes: readonly Scene[], caseId: string | null): readonly SceneSpan[] => {
  const spans: SceneSpan[] = [];
  const own = scenes.filter((scene) => scene.caseId === caseId && scene.deletedAt === undefined);
  for (const { fromMs, toMs } of own.toSorted((left, right) => left.fromMs - right.fromMs)) {
    const end = toMs ?? Infinity;
    const last = spans.at(-1);
    if (last !== undefined && fromMs <= last.toMs) {
      spans.splice(-1, 1, { fromMs: last.fromMs, toMs: Math.max(last.toMs, end) });
    } else if (end > fromMs) spans.push({ fromMs, toMs: end });
  }
  return spans;
};
