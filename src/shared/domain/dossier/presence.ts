import type { Scene } from '../notebook/records.ts';
import type { ViewerState } from './viewer-state.ts';
import type { CaseView } from './views.ts';

const isLater = (scene: Scene, than: Scene): boolean =>
  scene.fromMs === than.fromMs ? scene.setAt > than.setAt : scene.fromMs > than.fromMs;

const sceneAt = (scenes: readonly Scene[], filmMs: number): Scene | null =>
  scenes
    .filter(({ fromMs, toMs }) => fromMs <= filmMs && (toMs === null || filmMs < toMs))
    .reduce<Scene | null>(
      (latest, scene) => (latest === null || isLater(scene, latest) ? scene : latest),
      null,
    );

/**
 * Where a case stands on the film's screen where the viewer is looking, counting only scenes that begin no later
 * than watched-to: scenes ahead do not exist yet. All times are film time in milliseconds.
 */
export const presenceOf = (caseId: string, viewer: ViewerState): CaseView['presence'] => {
  const watched = viewer.scenes.filter(
    (scene) => scene.deletedAt === undefined && scene.fromMs <= viewer.watchedToMs,
  );
  const now = sceneAt(watched, viewer.nowMs);
  if (now?.caseId === caseId) return { state: 'on_screen', sinceMs: now.fromMs };
  const own = watched.filter((scene) => scene.caseId === caseId);
  if (own.length === 0) return { state: 'not_seen' };
  const ends = own.map(({ toMs }) => Math.min(toMs ?? viewer.watchedToMs, viewer.watchedToMs));
  return { state: 'seen', lastMs: Math.max(...ends) };
};
