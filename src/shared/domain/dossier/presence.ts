import { lastSeen } from '../scenes/last-seen.ts';
import { sceneAt } from '../scenes/scene-at.ts';
import type { ViewerState } from './viewer-state.ts';
import type { CaseView } from './views.ts';

/**
 * Where a case stands on the film's screen where the viewer is looking, counting only scenes that begin no later
 * than watched-to: scenes ahead do not exist yet. Nobody is on it once the film is over. All times are film time in milliseconds.
 */
export const presenceOf = (caseId: string, viewer: ViewerState): CaseView['presence'] => {
  const watched = viewer.scenes.filter(({ fromMs }) => fromMs <= viewer.watchedToMs);
  const now = viewer.nowMs === null ? null : sceneAt(watched, viewer.nowMs);
  if (now?.caseId === caseId) return { state: 'on_screen', sinceMs: now.fromMs };
  const last = lastSeen(watched, caseId, viewer.watchedToMs);
  return last === null ? { state: 'not_seen' } : { state: 'seen', lastMs: last.atMs };
};
