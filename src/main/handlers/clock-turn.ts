import { checkSyncChange } from '../../shared/domain/clock/check-sync-change.ts';
import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import type { Moment, ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import { clockChange, clockStep } from '../../shared/domain/notebook/pass-steps.ts';
import type { Change } from '../../shared/domain/notebook/records.ts';
import type { Step, StepContext } from '../../shared/domain/notebook/step.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import { leftScenes } from '../viewing/left-scenes.ts';
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

/** Sorted before what a player has told meanwhile a pause would be lost, because the player still said that it plays. */
const afterTold = (at: Moment, { toldAt }: Turn): Moment =>
  toldAt !== undefined && toldAt.session === at.session && toldAt.monoMs > at.monoMs ? toldAt : at;

/** One thing that the viewer said of the clock, as a step; a break is marked in the edition too. */
export function clockTurn(
  turn: Turn,
  desk: Desk,
  asked: { readonly change: ViewerChange; readonly agoMs: number },
): Result<{ readonly step: Step; readonly reply: Record<string, never> }, AppError> {
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const pressed = earlier(turn.now, asked.agoMs, desk.context.time.scale);
  // A place holds for the moment of the press alone: at a later one the clock would be behind.
  const at = asked.change.kind === 'set' ? pressed : afterTold(pressed, turn);
  const checked = checkSyncChange(evening.value.log, at, asked.change);
  if (!checked.ok) return err({ kind: 'clock-refused', message: checked.error.message });
  const { label, changes } = clockStep({ passId: evening.value.pass.id, at, change: asked.change }, turn);
  const left = leftScenes(turn, evening.value, asked.change);
  // Where the player is now, less what has passed since the press, also what passed in the queue.
  const agoMs = desk.context.time.now().monoMs - at.monoMs;
  const source = { at, agoMs, player: desk.players.source() };
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
