import { PORTION, type Pausing } from '../../shared/domain/export/pausing.ts';
import { rateWords } from '../viewing/timing-edition-view.ts';
import { activeEvents } from '../../shared/domain/clock/active-events.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { planRetimeInPortions, type RetimePlan } from '../../shared/domain/retime/plan-retime.ts';
import type { RetimeScope } from '../../shared/domain/retime/retime-scope.ts';
import { notesSinceLastGoodSync, type SinceGoodSync } from '../../shared/domain/retime/since-good-sync.ts';
import { retimeLabel, retimeStepInPortions } from '../../shared/domain/notebook/retime-step.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { RetimePlanView } from '../../shared/ipc/timing-views.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Evening } from '../viewing/evening.ts';
import { inTurns } from '../turns/turns.ts';
import type { Decided, Turn } from '../viewing/keeper.ts';
import { needEvening } from './refusals.ts';
import { refused } from './timing-aim.ts';
import { movedInPortions, recordsOfPass } from './timing-correct.ts';

type Asked = Pick<Args<'retime.preview'>, 'scope' | 'how'>;

/**
 * What was written by a wrong clock: since it was last set; or, where nothing was, what was written before that setting
 * put it right.
 */
function writtenByWrongClock({ log }: Evening, notes: readonly Note[]): SinceGoodSync | null {
  const since = notesSinceLastGoodSync(log, notes);
  if (since === null || since.notes.length > 0) return since;
  const last = activeEvents(log).findLast(({ change }) => change.kind === 'set' || change.kind === 'report');
  const before = last === undefined ? null : notesSinceLastGoodSync(log, notes, last.id);
  return before === null || before.notes.length === 0 ? since : before;
}

function scopeOf(turn: Turn, evening: Evening, scope: Asked['scope']): Result<RetimeScope, AppError> {
  if (scope.of === 'between' && scope.toMs <= scope.fromMs) {
    return refused('The second place has to come after the first one. Nothing was changed.');
  }
  if (scope.of !== 'since-sync') return ok(scope);
  const { notes } = recordsOfPass(turn, evening.pass.id);
  const since = writtenByWrongClock(evening, notes);
  if (since === null) {
    return refused(
      'The clock has not been set in this viewing, so nothing was written since. Nothing was changed.',
    );
  }
  return ok({ of: 'written', fromWallMs: since.fromWallMs, toWallMs: since.toWallMs });
}

/** Says what a plan would do, so that another one can be told from it. */
function* seenOf({ notes, scenes, cueTimes }: RetimePlan): Pausing<string> {
  let sum = 0;
  for (const moves of [notes, scenes, cueTimes]) {
    for (const [at, { before, after }] of moves.entries()) {
      sum += placeOf(before) + 2 * placeOf(after);
      if (at % PORTION === 0) yield '';
    }
  }
  return `${notes.length} ${scenes.length} ${cueTimes.length} ${sum}`;
}

const placeOf = (record: { readonly filmMs?: number | null; readonly fromMs?: number }): number =>
  record.filmMs ?? record.fromMs ?? 0;

/** Plans the re-timing of the current viewing. */
async function planned(turn: Turn, { scope, how }: Asked): Promise<Result<RetimePlan, AppError>> {
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const wanted = scopeOf(turn, evening.value, scope);
  if (!wanted.ok) return wanted;
  const records = recordsOfPass(turn, evening.value.pass.id);
  const plan = await inTurns(planRetimeInPortions({ ...records, scope: wanted.value, how }));
  return plan.ok ? plan : refused(plan.error.message);
}

/** What a re-timing would do. */
export async function previewTurn(turn: Turn, asked: Asked): Promise<Result<RetimePlanView, AppError>> {
  const plan = await planned(turn, asked);
  if (!plan.ok) return plan;
  const { scenes, cueTimes, line } = plan.value;
  const isLine = asked.how.by === 'linear';
  return ok({
    seen: await inTurns(seenOf(plan.value)),
    moves: await inTurns(movedInPortions(plan.value)),
    scenes: scenes.length,
    cueTimes: cueTimes.length,
    rateWords: isLine ? rateWords(line.snapped, line.rate) : null,
    label: retimeLabel(plan.value) ?? 'Moved nothing',
  });
}

const changedSince: AppError = {
  kind: 'needs-yes',
  message: 'Something was written since this was looked at. Look at it once more; nothing was moved.',
};

/** Carries out a re-timing that was looked at. */
export async function applyTurn(
  turn: Turn,
  { seen, ...asked }: Args<'retime.apply'>,
): Promise<Result<Decided<Reply<'retime.apply'>>, AppError>> {
  const plan = await planned(turn, asked);
  if (!plan.ok) return plan;
  if ((await inTurns(seenOf(plan.value))) !== seen) return err(changedSince);
  const step = await inTurns(retimeStepInPortions(plan.value, turn));
  if (step === null) return refused('That would move nothing. Nothing was changed.');
  return ok({ step, reply: { label: step.label } });
}
