import type { Scene } from '../notebook/records.ts';
import { sceneSpans, type SceneSpan } from './scene-span.ts';

/** When a person is, was before and comes next on screen, seen from one film time; null where there is no such time. */
export interface Appearances {
  readonly current: SceneSpan | null;
  readonly previous: SceneSpan | null;
  readonly next: SceneSpan | null;
}

/**
 * The appearances of `caseId` (null: nobody) around the film time `atMs`, of those that begin before `watchedToMs`:
 * what lies ahead of it does not exist yet, so `next` is only there for a viewer who looks back. A scene that is still
 * open ends at watched-to. All times are film time in milliseconds; `scenes` are those of one pass.
 */
export const appearancesAround = (
  scenes: readonly Scene[],
  caseId: string | null,
  { atMs, watchedToMs }: { readonly atMs: number; readonly watchedToMs: number },
): Appearances => {
  const spans = sceneSpans(scenes, caseId)
    .filter(({ fromMs }) => fromMs < watchedToMs)
    .map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, watchedToMs) }));
  const isOn = ({ fromMs, toMs }: SceneSpan) => fromMs <= atMs && (atMs < toMs || toMs === watchedToMs);
  const current = spans.find(isOn) ?? null;
  const others = spans.filter((span) => span !== current);
  return {
    current,
    previous: others.findLast(({ fromMs }) => fromMs <= atMs) ?? null,
    next: others.find(({ fromMs }) => fromMs > atMs) ?? null,
  };
};
