import type { Scene } from '../notebook/records.ts';
import { closeScenes } from './close-scenes.ts';
import { compareSetAt, openScene } from './open-scene.ts';
import { sceneChange, type SceneChange } from './scene-change.ts';

/** Pressing the same person again within this wall time (milliseconds) takes the press back. */
const cancelWithinMs = 3000;

/** One press of "who is on screen". */
export interface OnScreenPress {
  /** All scenes known; those of other passes are left alone. */
  readonly scenes: readonly Scene[];
  readonly passId: string;
  /** The person now on screen; null for nobody. */
  readonly caseId: string | null;
  /** Film time of the key press itself, in milliseconds. */
  readonly filmMs: number;
  /** Taken off because people press late, in milliseconds. */
  readonly leadInMs: number;
  /** Where the film was last known to be followed, if not until now: the scene before ends there at the latest. */
  readonly leftMs?: number;
  /** Wall time of the press, ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  /** The id of the scene, should one be opened. */
  readonly newId: string;
}

const isCancelling = (open: Scene, now: string): boolean => {
  const sinceMs = Date.parse(now) - Date.parse(open.setAt);
  return sinceMs >= 0 && sinceMs <= cancelWithinMs;
};

/** Brings back the scene that the opening of `opened` closed or, had it no length, dropped. */
const reopened = (scenes: readonly Scene[], opened: Scene): readonly SceneChange[] => {
  const dropped = scenes.findLast(({ toMs, deletedAt }) => toMs === null && deletedAt === opened.setAt);
  if (dropped !== undefined) {
    const { deletedAt: _deletedAt, ...restored } = dropped;
    return [sceneChange(dropped, restored)];
  }
  const ended = scenes
    .filter(({ toMs, deletedAt }) => toMs === opened.fromMs && deletedAt === undefined)
    .toSorted(compareSetAt)
    .at(-1);
  return ended === undefined ? [] : [sceneChange(ended, { ...ended, toMs: null })];
};

const cancelled = (scenes: readonly Scene[], open: Scene, now: string): readonly SceneChange[] => [
  sceneChange(open, { ...open, deletedAt: now }),
  ...reopened(scenes, open),
];

/**
 * Works out what one press of "who is on screen" changes: the open scene ends and the next begins, both at the
 * press minus the lead-in.
 * Pressing the person who is on screen already changes nothing, except within three seconds of the opening press:
 * then it takes that press back and the scene before it is on screen again. The changes are one undo step.
 */
export const pressOnScreen = (press: OnScreenPress): readonly SceneChange[] => {
  const { passId, caseId, now } = press;
  const own = press.scenes.filter((scene) => scene.passId === passId);
  const open = openScene(own);
  if (open !== null && open.caseId === caseId) {
    return isCancelling(open, now) ? cancelled(own, open, now) : [];
  }
  const fromMs = Math.max(0, Math.round(press.filmMs - press.leadInMs));
  const next: Scene = {
    id: press.newId,
    passId,
    caseId,
    fromMs,
    toMs: null,
    confidence: 'set_by_you',
    setAt: now,
  };
  const closeMs = Math.min(fromMs, press.leftMs ?? fromMs);
  return [...closeScenes(own, { passId, filmMs: closeMs, now }), sceneChange(null, next)];
};

/** Whether the changes of a press took the one before it back instead of setting somebody. */
export const isTakenBack = (changes: readonly SceneChange[]): boolean =>
  changes.length > 0 && changes.every(({ before }) => before !== null);
