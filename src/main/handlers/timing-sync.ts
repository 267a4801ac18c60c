import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import { setCue } from '../../shared/domain/notebook/cue-steps.ts';
import { clockChange } from '../../shared/domain/notebook/pass-steps.ts';
import { retimeStep } from '../../shared/domain/notebook/retime-step.ts';
import type { Change, Scene } from '../../shared/domain/notebook/records.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { RetimePlan } from '../../shared/domain/retime/plan-retime.ts';
import { openScene } from '../../shared/domain/scenes/open-scene.ts';
import { pressOnScreen } from '../../shared/domain/scenes/press-on-screen.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { CorrectionAnswer } from '../../shared/ipc/timing-calls.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import { leftScenes } from '../viewing/left-scenes.ts';
import { earlier } from '../viewing/time-source.ts';
import { clockTurn, SCENE_LEAD_IN_MS } from './clock-turn.ts';
import type { Desk } from './handler.ts';
import { needEvening } from './refusals.ts';
import { aimOf, refused, type Aim } from './timing-aim.ts';
import {
  correctionWords,
  folded,
  planAlong,
  viewCorrection,
  weigh,
  type Correction,
} from './timing-correct.ts';
import type { NamedCue } from './timing-cues.ts';
import { markedSync } from './timing-marks.ts';
import { editionNow, sourceAt } from './timing-source.ts';

type Decided = Result<{ readonly step: Step; readonly reply: Reply<'timing.sync'> }, AppError>;

/** Everything one sync is made of, once it was decided that it happens. */
interface Sync {
  readonly turn: Turn;
  readonly evening: Evening;
  readonly desk: Desk;
  readonly at: Moment;
  readonly agoMs: number;
  readonly aim: Aim;
  readonly answer: CorrectionAnswer;
}

/** A press this far (ms) before or after where a scene is expected is itself the sighting of it. */
const mostEarlyMs = 5000;
const mostLateMs = 2000;

/**
 * Where a scene begins whose cue was tapped: where the clock was, so that this viewing is a witness of its own, unless the
 * clock was off; then where it was expected.
 */
function sceneStart(cue: NamedCue, clockMs: number): number {
  const seenMs = clockMs - SCENE_LEAD_IN_MS;
  if (cue.expected === null) return seenMs;
  const offMs = seenMs - cue.expected.filmMs;
  return offMs >= -mostEarlyMs && offMs <= mostLateMs ? seenMs : cue.expected.filmMs;
}

/** A person's cue is a press on who is on screen too, and says that the viewer has come this far. */
function pressedScene(
  { turn, evening, at, aim }: Sync,
  scenes: readonly Scene[],
  clockMs: number,
): readonly Change[] {
  const { cue, filmMs } = aim;
  if (cue === null || cue.beatId !== null || cue.caseId === null || filmMs === null) return [];
  const own = scenes.filter(({ passId }) => passId === evening.pass.id);
  if (openScene(own)?.caseId === cue.caseId) return [];
  const passId = evening.pass.id;
  const pressed = pressOnScreen({
    ...{ scenes, passId, caseId: cue.caseId, leadInMs: 0, now: turn.nowIso, newId: turn.newId() },
    filmMs: sceneStart(cue, clockMs),
    leftMs: Math.floor(evening.watchedToMs),
  });
  const seen = { passId, at, change: { kind: 'seen-to', filmMs } } as const;
  return evening.left === null ? [...pressed, clockChange(seen, turn)] : pressed;
}

/** The cue as an observation of this viewing, for a part of the film; a person's is the scene itself. */
function sighted({ turn, evening, at, aim }: Sync): Result<readonly Change[], AppError> {
  const { cue } = aim;
  if (cue === null || cue.beatId === null) return ok([]);
  const reading = clockAt(evening.log, at);
  const clock =
    reading.state === 'ready' ? null : { filmMs: reading.filmMs, plusMinusMs: reading.plusMinusMs ?? 0 };
  const { cueId, caseId, expected } = cue;
  const { id: passId, titleId } = evening.pass;
  const leadInMs = reading.running ? SCENE_LEAD_IN_MS : 0;
  const step = setCue({ titleId, passId, cueId, caseId, at, clock, leadInMs, expected }, turn);
  if (!step.ok) return refused(step.error);
  return ok(step.value.changes.filter(({ table }) => table === 'cueTimes'));
}

const withScenes = (scenes: readonly Scene[], changes: readonly Change[]): readonly Scene[] => {
  const changed = new Map(
    changes.flatMap((each) => (each.table === 'scenes' ? [[each.id, each.after]] : [])),
  );
  return scenes.map((scene) => changed.get(scene.id) ?? scene);
};

/** A break that is on ends with a cue: whoever sees it start sees the film. */
function endedBreak({ turn, evening, at, aim }: Sync, correction: Correction): readonly Change[] {
  if (aim.cue === null || correction.reading.state !== 'break') return [];
  return [clockChange({ passId: evening.pass.id, at, change: { kind: 'break-end' } }, turn)];
}

function taught(sync: Sync, { deltaMs, reading }: Correction, filmMs: number): readonly Change[] {
  const { turn, evening, desk, at, aim, answer } = sync;
  if (aim.cue === null && reading.state === 'ready') return [];
  const asked = { at, agoMs: desk.context.time.now().monoMs - at.monoMs, player: desk.players.source() };
  return markedSync(
    { turn, evening, asked },
    {
      filmMs,
      ...(aim.cue === null ? {} : { cueId: aim.cue.cueId }),
      ...(answer === 'was-a-break' ? { breakMs: Math.round(-deltaMs) } : {}),
      endsBreak: aim.cue !== null && reading.state === 'break',
    },
  );
}

/** The word itself, as the clock's log has it: checked, and with what the clock leaves behind. */
function clockSet(sync: Sync, filmMs: number) {
  const { turn, evening, desk, aim, agoMs } = sync;
  const landmark = aim.cue === null ? {} : { landmark: aim.cue.cueId };
  const change = { kind: 'set' as const, filmMs, plusMinusMs: aim.plusMinusMs, ...landmark };
  const set = clockTurn(turn, desk, { change, agoMs });
  if (!set.ok) return set;
  const said = set.value.step.changes.filter(({ table }) => table === 'syncEvents');
  return ok({ said, left: leftScenes(turn, evening, change) });
}

/** A clock that was wrong has left no scene: its scenes were there, only the figures were not. */
const wasWrong = ({ answer }: Sync): boolean => answer === 'move-notes' || answer === 'was-a-break';

const movedAlong = (plan: RetimePlan | null, turn: Turn): readonly Change[] =>
  plan === null ? [] : (retimeStep(plan, turn)?.changes ?? []);

/** Carries out a sync as one step: the clock, what moves along, who is on screen, the cue and the edition. */
function carryOut(sync: Sync, correction: Correction, filmMs: number): Decided {
  const { turn, evening, answer } = sync;
  const set = clockSet(sync, filmMs);
  if (!set.ok) return set;
  const seen = sighted(sync);
  if (!seen.ok) return seen;
  const plan = answer === 'move-notes' ? planAlong(turn, evening, correction) : null;
  const along = movedAlong(plan, turn);
  const left = wasWrong(sync) ? [] : set.value.left;
  const scenes = withScenes([...turn.data.scenes.values()], [...along, ...left]);
  const changes = folded([
    ...set.value.said,
    ...endedBreak(sync, correction),
    ...along,
    ...left,
    ...pressedScene(sync, scenes, correction.reading.filmMs),
    ...seen.value,
    ...taught(sync, correction, filmMs),
  ]);
  const { deltaMs, band } = correction;
  const words = correctionWords(correction, plan?.notes.length ?? 0);
  return ok({
    step: { label: labelOf(sync), changes },
    reply: { outcome: 'done', filmMs, deltaMs, band, words },
  });
}

function labelOf({ aim, answer }: Sync): string {
  if (answer === 'was-a-break') return 'Took out a break';
  if (aim.cue === null) return 'Set the clock';
  return aim.filmMs === null ? `Noted when ${aim.cue.name} came` : `Set the clock by ${aim.cue.name}`;
}

/** A part whose time nobody knows: it is written down when it came, and the clock stays, for nothing was learned of it. */
function cueAlone(sync: Sync): Decided {
  const seen = sighted(sync);
  if (!seen.ok) return seen;
  const { filmMs } = clockAt(sync.evening.log, sync.at);
  const name = sync.aim.cue?.name ?? '';
  return ok({
    step: { label: labelOf(sync), changes: seen.value },
    reply: { outcome: 'done', filmMs, deltaMs: 0, band: 'silent', words: `Noted when ${name} came` },
  });
}

/** Whether the viewing is of a kind that has adverts, and they can be told of. */
function canHaveBreaks({ turn, evening, desk, at, agoMs }: Sync): boolean {
  const player = desk.players.source();
  const edition = editionNow(turn.data, evening.pass, player);
  return player === null && sourceAt(evening, edition, { at, agoMs, player })?.by === 'broadcast';
}

/** Decides about one word of where the film is: does it, or asks first. Nothing is written while it asks. */
export function syncTurn(turn: Turn, desk: Desk, { to, answer, agoMs }: Args<'timing.sync'>): Decided {
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const aim = aimOf({ turn, evening: evening.value, desk }, to);
  if (!aim.ok) return aim;
  const at = earlier(turn.now, agoMs, desk.context.time.scale);
  const sync = { turn, evening: evening.value, desk, at, agoMs, aim: aim.value, answer };
  const { filmMs } = aim.value;
  if (filmMs === null) return cueAlone(sync);
  const correction = weigh(turn, evening.value, { at, toMs: filmMs });
  if (answer !== 'ask' || correction.band !== 'ask') return carryOut(sync, correction, filmMs);
  const along = planAlong(turn, evening.value, correction);
  return ok({
    step: { label: 'Asked', changes: [] },
    reply: { outcome: 'ask', correction: viewCorrection(correction, along, canHaveBreaks(sync)) },
  });
}
