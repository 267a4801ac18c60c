import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { isTakenBack, pressOnScreen } from '../../shared/domain/scenes/press-on-screen.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { earlier } from '../viewing/time-source.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import { clockTurn, SCENE_LEAD_IN_MS, seenAt } from './clock-turn.ts';
import type { Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';

/** Why nobody can be on screen: before the start and after the end there is no film to be in. */
const noFilm = {
  ready: 'The clock has not been started, so this moment has no film time yet.',
  finished: 'The film is finished, so nobody is on screen. To watch a part again, go to a time.',
} as const;

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

export const clockHandlers: Pick<Handlers, 'clock.change' | 'screen.press'> = {
  'clock.change': (args, desk) => desk.keeper.change((turn) => clockTurn(turn, desk, args)),

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
