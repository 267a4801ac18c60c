import { checkSyncChange } from '../../shared/domain/clock/check-sync-change.ts';
import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import type { Moment, ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import { clockChange, clockStep } from '../../shared/domain/notebook/pass-steps.ts';
import type { Change, Scene } from '../../shared/domain/notebook/records.ts';
import type { Step, StepContext } from '../../shared/domain/notebook/step.ts';
import { closeScenes } from '../../shared/domain/scenes/close-scenes.ts';
import type { SceneChange } from '../../shared/domain/scenes/scene-change.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import { earlier } from '../viewing/time-source.ts';
import type { Desk } from './handler.ts';
import { needEvening } from './refusals.ts';
import { markedBreak } from './timing-marks.ts';

/**
 * How late a press on "who is on screen" is taken to be, in ms of film time; taken off both ends of the scenes it
 * makes. Not more than the gate waits after a press (see `OPENING_DELAY_MS`), or a fact that opened in the last
 * second would be withdrawn by the next press.
 */
export const SCENE_LEAD_IN_MS = 2000;

/** A move of the clock further than this leaves the scene that was on screen; a smaller one is a correction. */
const JUMP_MS = 60_000;

/** Whether a change leaves the scene that was on screen where the film was last followed, `fromMs`. */
function leavesScene(change: ViewerChange, fromMs: number): boolean {
  if (change.kind === 'set') return Math.abs(change.filmMs - fromMs) > JUMP_MS;
  return change.kind === 'finish' || (change.kind === 'seen-to' && change.filmMs - fromMs > JUMP_MS);
}

/**
 * The scenes that end because the clock went elsewhere, time was skipped or the film is over. They end where the film
 * was last followed, never beyond watched-to: who was on screen while nobody looked is not known. A scene that was set
 * while the place was in question goes with the wrong place.
 */
export function leftScenes(turn: Turn, evening: Evening, change: ViewerChange): readonly SceneChange[] {
  const fromMs = evening.left?.filmMs ?? evening.clock.filmMs;
  const isInDoubt = (scene: Scene): boolean => evening.left !== null && scene.fromMs > fromMs;
  const isLeft = leavesScene(change, fromMs);
  const scenes = [...turn.data.scenes.values()].filter(
    (scene) => isLeft || (change.kind === 'set' && isInDoubt(scene)),
  );
  const filmMs = Math.floor(Math.min(fromMs, evening.watchedToMs));
  return closeScenes(scenes, { passId: evening.pass.id, filmMs, now: turn.nowIso });
}

/** One thing that the viewer said of the clock, as a step; a break is marked in the edition too. */
export function clockTurn(
  turn: Turn,
  desk: Desk,
  asked: { readonly change: ViewerChange; readonly agoMs: number },
): Result<{ readonly step: Step; readonly reply: Record<string, never> }, AppError> {
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const at = earlier(turn.now, asked.agoMs, desk.context.time.scale);
  const checked = checkSyncChange(evening.value.log, at, asked.change);
  if (!checked.ok) return err({ kind: 'clock-refused', message: checked.error.message });
  const { label, changes } = clockStep({ passId: evening.value.pass.id, at, change: asked.change }, turn);
  const left = leftScenes(turn, evening.value, asked.change);
  const source = { at, agoMs: asked.agoMs * desk.context.time.scale, player: desk.players.source() };
  const marked = markedBreak({ turn, evening: evening.value, asked: source }, asked.change);
  return ok({ step: { label, changes: [...changes, ...left, ...marked] }, reply: {} });
}

/**
 * A press says that the viewer has come this far, which raises watched-to. While the place itself is in question (see
 * `Following`) it cannot say that: the question is put in words, and a key for somebody's name is no answer to it.
 */
export const seenAt = (evening: Evening, at: Moment, context: StepContext): readonly Change[] => {
  const filmMs = clockAt(evening.log, at).filmMs;
  const event = { passId: evening.pass.id, at, change: { kind: 'seen-to', filmMs } } as const;
  return evening.left === null ? [clockChange(event, context)] : [];
};
