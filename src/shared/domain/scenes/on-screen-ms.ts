import type { Scene } from '../notebook/records.ts';
import { sceneSpans } from './scene-span.ts';

/**
 * How long `caseId` has been on screen before the film time `uptoFilmMs`, in milliseconds.
 * Overlapping scenes count once, and an open scene counts as far as `uptoFilmMs`. `scenes` are those of one pass.
 */
export const onScreenMs = (scenes: readonly Scene[], caseId: string | null, uptoFilmMs: number): number =>
  sceneSpans(scenes, caseId).reduce(
    (total, { fromMs, toMs }) => total + Math.max(0, Math.min(toMs, uptoFilmMs) - fromMs),
    0,
  );
