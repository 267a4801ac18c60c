import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { checkSyncChange } from '../../shared/domain/clock/check-sync-change.ts';
import type { Moment, ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import { clockChange, clockStep } from '../../shared/domain/notebook/pass-steps.ts';
import { closeScenes } from '../../shared/domain/scenes/close-scenes.ts';
import { isTakenBack, pressOnScreen } from '../../shared/domain/scenes/press-on-screen.ts';
import type { SceneChange } from '../../shared/domain/scenes/scene-change.ts';
import { filmTimeIn } from '../../shared/domain/editions/film-time-in.ts';
import { passEdition } from '../../shared/domain/notebook/pass-edition.ts';
import { parseTimecode } from '../../shared/domain/time/parse-timecode.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { earlier } from '../viewing/time-source.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Change, Scene } from '../../shared/domain/notebook/records.ts';
import type { Step, StepContext } from '../../shared/domain/notebook/step.ts';
import type { Desk, Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';

/**
 * How late a press on "who is on screen" is taken to be, in ms of film time; taken off both ends of the scenes it
 * makes. Not more than the gate waits after a press (see `OPENING_DELAY_MS`), or a fact that opened in the last
 * second would be withdrawn by the next press.
 */
const SCENE_LEAD_IN_MS = 2000;

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
function leftScenes(turn: Turn, evening: Evening, change: ViewerChange): readonly SceneChange[] {
  const fromMs = evening.left?.filmMs ?? evening.clock.filmMs;
  const isInDoubt = (scene: Scene): boolean => evening.left !== null && scene.fromMs > fromMs;
  const isLeft = leavesScene(change, fromMs);
  const scenes = [...turn.data.scenes.values()].filter(
    (scene) => isLeft || (change.kind === 'set' && isInDoubt(scene)),
  );
  const filmMs = Math.floor(Math.min(fromMs, evening.watchedToMs));
  return closeScenes(scenes, { passId: evening.pass.id, filmMs, now: turn.nowIso });
}

function clockTurn(
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
  return ok({ step: { label, changes: [...changes, ...left] }, reply: {} });
}

/** How sure a typed time is: the viewer reads it off a player, then types it. */
const TYPED_PLUS_MINUS_MS = 2000;

/** Why nobody can be on screen: before the start and after the end there is no film to be in. */
const noFilm = {
  ready: 'The clock has not been started, so this moment has no film time yet.',
  finished: 'The film is finished, so nobody is on screen. To watch a part again, go to a time.',
} as const;

/**
 * A press says that the viewer has come this far, which raises watched-to. While the place itself is in question (see
 * `Following`) it cannot say that: the question is put in words, and a key for somebody's name is no answer to it.
 */
const seenAt = (evening: Evening, at: Moment, context: StepContext): readonly Change[] => {
  const filmMs = clockAt(evening.log, at).filmMs;
  const event = { passId: evening.pass.id, at, change: { kind: 'seen-to', filmMs } } as const;
  return evening.left === null ? [clockChange(event, context)] : [];
};

function pressTurn(
  turn: Turn,
  evening: Evening,
  press: {
    readonly caseId: string | null;
    readonly agoMs: number;
    readonly scale: number;
    readonly scenes: readonly Scene[];
  },
): Result<{ readonly step: Step; readonly reply: Record<string, never> }, AppError> {
  const at = earlier(turn.now, press.agoMs, press.scale);
  const clock = clockAt(evening.log, at);
  if (clock.state === 'ready' || clock.state === 'finished') {
    return err({ kind: 'clock-refused', message: noFilm[clock.state] });
  }
  const scenes = pressOnScreen({
    scenes: press.scenes,
    caseId: press.caseId,
    filmMs: clock.filmMs,
    ...(evening.left === null ? {} : { leftMs: Math.floor(evening.watchedToMs) }),
    leadInMs: clock.running ? SCENE_LEAD_IN_MS : 0,
    now: turn.nowIso,
    newId: turn.newId(),
    passId: evening.pass.id,
  });
  if (scenes.length === 0) return ok({ step: { label: 'Nothing changed', changes: [] }, reply: {} });
  if (isTakenBack(scenes)) {
    return ok({ step: { label: 'Took back who is on screen', changes: scenes }, reply: {} });
  }
  const changes = [...scenes, ...seenAt(evening, at, turn)];
  return ok({ step: { label: 'Set who is on screen', changes }, reply: {} });
}

export const clockHandlers: Pick<Handlers, 'clock.change' | 'clock.goTo' | 'screen.press'> = {
  'clock.change': (args, desk) => desk.keeper.change((turn) => clockTurn(turn, desk, args)),

  'clock.goTo': (args, desk) =>
    desk.keeper.change((turn) => {
      const parsed = parseTimecode(args.text);
      if (!parsed.ok) return err({ kind: 'bad-time', message: parsed.error.message });
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const position = filmTimeIn(parsed.value, passEdition(turn.data, evening.value.pass));
      if (!position.ok) return err({ kind: 'bad-time', message: position.error.message });
      const filmMs = position.value;
      const change = { kind: 'set', filmMs, plusMinusMs: TYPED_PLUS_MINUS_MS } as const;
      const decided = clockTurn(turn, desk, { change, agoMs: args.agoMs });
      return decided.ok ? ok({ step: decided.value.step, reply: { filmMs } }) : decided;
    }),

  'screen.press': (args, desk) =>
    desk.keeper.change((turn) => {
      const { pack, time } = desk.context;
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const known = args.caseId === null || pack.cases.some((file) => file.id === args.caseId);
      if (!known)
        return err({ kind: 'unknown-case', id: args.caseId ?? '', message: 'No such case in this film.' });
      return pressTurn(turn, evening.value, {
        ...args,
        scale: time.scale,
        scenes: [...turn.data.scenes.values()],
      });
    }),
};
