import type { ReportChange, SyncChange, ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import { closeScenes } from '../../shared/domain/scenes/close-scenes.ts';
import type { SceneChange } from '../../shared/domain/scenes/scene-change.ts';
import type { Evening } from './evening.ts';

/** A move of the clock further than this leaves the scene that was on screen; a smaller one is a correction. */
const JUMP_MS = 60_000;

/** What may leave a scene: the viewer's word or a followed player's. */
type Leaving = ViewerChange | ReportChange | Extract<SyncChange, { readonly kind: 'unfollow' }>;

/** Whether a change leaves the scene that was on screen where the film was last followed, `fromMs`. */
function leavesScene(change: Leaving, fromMs: number): boolean {
  if (change.kind === 'set' || change.kind === 'report') return Math.abs(change.filmMs - fromMs) > JUMP_MS;
  return change.kind === 'finish' || (change.kind === 'seen-to' && change.filmMs - fromMs > JUMP_MS);
}

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
