import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import { closeScenes } from '../../shared/domain/scenes/close-scenes.ts';
import { leavesScene, type Leaving } from '../../shared/domain/scenes/leaves-scene.ts';
import type { SceneChange } from '../../shared/domain/scenes/scene-change.ts';
import type { Evening } from './evening.ts';

/**
 * The scenes that end because the clock or the followed player went elsewhere, time was skipped or the film is over. They
 * end where the film was last followed, never beyond watched-to: who was on screen while nobody looked is not known. A
 * scene that was set while the place was in question goes with the wrong place.
 */
export function leftScenes(
  turn: { readonly data: NotebookData; readonly nowIso: string },
  evening: Evening,
  change: Leaving,
): readonly SceneChange[] {
  const fromMs = evening.left?.filmMs ?? evening.clock.filmMs;
  const isInDoubt = (scene: Scene): boolean => evening.left !== null && scene.fromMs > fromMs;
  const isLeft = leavesScene(change, fromMs);
  const scenes = [...turn.data.scenes.values()].filter(
    (scene) => isLeft || (change.kind === 'set' && isInDoubt(scene)),
  );
  const filmMs = Math.floor(Math.min(fromMs, evening.watchedToMs));
  return closeScenes(scenes, { passId: evening.pass.id, filmMs, now: turn.nowIso });
}
