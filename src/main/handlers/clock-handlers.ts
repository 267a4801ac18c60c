import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { checkSyncChange } from '../../shared/domain/clock/check-sync-change.ts';
import type { SyncChange } from '../../shared/domain/clock/sync-event.ts';
import { clockChange, clockStep } from '../../shared/domain/notebook/pass-steps.ts';
import { closeScenes } from '../../shared/domain/scenes/close-scenes.ts';
import { pressOnScreen } from '../../shared/domain/scenes/press-on-screen.ts';
import type { SceneChange } from '../../shared/domain/scenes/scene-change.ts';
import { filmTimeOf } from '../../shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../../shared/domain/time/parse-timecode.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { earlier } from '../viewing/time-source.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
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

/** The scenes that end because the clock went elsewhere or the film is over, closed where the film was. */
function leftScenes(turn: Turn, evening: Evening, change: SyncChange): readonly SceneChange[] {
  const { clock, pass } = evening;
  const isJump = change.kind === 'set' && Math.abs(change.filmMs - clock.filmMs) > JUMP_MS;
  if (!isJump && change.kind !== 'finish') return [];
  const closing = { passId: pass.id, filmMs: Math.round(clock.filmMs), now: turn.nowIso };
  return closeScenes([...turn.data.scenes.values()], closing);
}

function clockTurn(
  turn: Turn,
  desk: Desk,
  asked: { readonly change: SyncChange; readonly agoMs: number },
): Result<{ readonly step: Step; readonly reply: Record<string, never> }, AppError> {
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const at = earlier(turn.now, asked.agoMs, desk.context.time.scale);
  const checked = checkSyncChange(evening.value.log, at, asked.change);
  if (!checked.ok) return err({ kind: 'clock-refused', message: checked.error.message });
  const { label, changes } = clockStep({ passId: evening.value.pass.id, at, change: checked.value }, turn);
  return ok({
    step: { label, changes: [...changes, ...leftScenes(turn, evening.value, checked.value)] },
    reply: {},
  });
}

/** How sure a typed time is: the viewer reads it off a player, then types it. */
const TYPED_PLUS_MINUS_MS = 2000;

const notStarted = (): Result<never, AppError> =>
  err({
    kind: 'clock-refused',
    message: 'The clock has not been started, so this moment has no film time yet.',
  });

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
  if (clock.state === 'ready') return notStarted();
  const filmMs = Math.round(clock.filmMs);
  const scenes = pressOnScreen({
    scenes: press.scenes,
    caseId: press.caseId,
    filmMs,
    leadInMs: clock.running ? SCENE_LEAD_IN_MS : 0,
    now: turn.nowIso,
    newId: turn.newId(),
    passId: evening.pass.id,
  });
  if (scenes.length === 0) return ok({ step: { label: 'Nothing changed', changes: [] }, reply: {} });
  const seen = clockChange({ passId: evening.pass.id, at, change: { kind: 'seen-to', filmMs } }, turn);
  return ok({ step: { label: 'Set who is on screen', changes: [...scenes, seen] }, reply: {} });
}

export const clockHandlers: Pick<Handlers, 'clock.change' | 'clock.goTo' | 'screen.press'> = {
  'clock.change': (args, desk) => desk.keeper.change((turn) => clockTurn(turn, desk, args)),

  'clock.goTo': (args, desk) =>
    desk.keeper.change((turn) => {
      const parsed = parseTimecode(args.text);
      if (!parsed.ok) return err({ kind: 'bad-time', message: parsed.error.message });
      const position = filmTimeOf(parsed.value, null);
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
