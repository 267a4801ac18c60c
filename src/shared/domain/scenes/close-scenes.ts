import type { Scene } from '../notebook/records.ts';
import { compareSetAt } from './open-scene.ts';
import { sceneChange, type SceneChange } from './scene-change.ts';

/** Where to close: the pass, the film time (milliseconds, lead-in taken off) and the wall time of the press. */
export interface Closing {
  readonly passId: string;
  readonly filmMs: number;
  readonly now: string;
}

const closed = (scene: Scene, { filmMs, now }: Closing): Scene =>
  filmMs > scene.fromMs ? { ...scene, toMs: filmMs } : { ...scene, deletedAt: now };

/**
 * Closes whatever scene of a pass is open, at a film time: for the next press, a jump of the clock, or the end.
 * A scene that would have no length is marked deleted, still without an end, so that it can come back as it was.
 */
export const closeScenes = (scenes: readonly Scene[], closing: Closing): readonly SceneChange[] =>
  scenes
    .filter(
      ({ passId, toMs, deletedAt }) => passId === closing.passId && toMs === null && deletedAt === undefined,
    )
    .toSorted(compareSetAt)
    .map((scene) => sceneChange(scene, closed(scene, closing)));
