import { applyInPortions, type Applied, type ImportTally } from '../../shared/domain/import/apply-import.ts';
import { planInPortions, type PlanInput } from '../../shared/domain/import/plan-import.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { TransferArgs } from '../../shared/ipc/transfer-calls.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { inTurns } from '../turns/turns.ts';
import { decisionsOf } from '../importing/import-shelf.ts';
import type { Keeper } from '../viewing/keeper.ts';

/** What is to be taken in at the viewer's word. */
export interface Taking {
  /** What the viewer was shown; see `decisionsOf`. */
  readonly decisions: string;
  readonly changed: TransferArgs<'import.apply'>['changed'];
  /** The notebook's notes as they are when it is asked. */
  readonly notes: () => NotebookData['notes'];
  /** What to plan with as things stand now. */
  readonly planInput: () => Promise<PlanInput>;
  /** Told how many notes have been looked at. */
  readonly progress: (done: number) => void;
}

const needsViewing: AppError = {
  kind: 'no-pass',
  message: 'These notes need a viewing to belong to. Start one first, then import them; nothing was changed.',
};

const nothing: Step = { label: 'Imported nothing', changes: [] };

/** What to do, planned against the notebook as it is now; null where that is not what the viewer was shown. */
async function decide(taking: Taking, signal: AbortSignal): Promise<Result<Applied | null, AppError>> {
  const input = await taking.planInput();
  const plan = await inTurns(planInPortions(input, taking.progress), signal);
  if (plan.needsViewing) return err(needsViewing);
  if ((await inTurns(decisionsOf(plan), signal)) !== taking.decisions) return ok(null);
  return ok(await inTurns(applyInPortions(plan, taking, input), signal));
}

/** Whether every note is still the very record that it was. */
function areAsSeen(seen: readonly unknown[], notes: NotebookData['notes']): boolean {
  if (seen.length !== notes.size) return false;
  let place = 0;
  for (const note of notes.values()) {
    if (note !== seen[place]) return false;
    place += 1;
  }
  return true;
}

/**
 * Takes notes in as one step and one commit. What has to be done is found out beside everything else, letting others
 * have their turns; then, in the notebook's own turn, it is only looked whether the notes are still the same. Where they are
 * not, it begins anew. Null where the viewer was shown something else than what would happen; rejects once aborted, and
 * nothing is changed then.
 */
export async function takeIn(
  taking: Taking,
  keeper: Keeper,
  signal: AbortSignal,
): Promise<Result<ImportTally | null, AppError>> {
  for (;;) {
    const seen = [...taking.notes().values()];
    const decided = await decide(taking, signal);
    if (!decided.ok || decided.value === null) return decided.ok ? ok(null) : decided;
    const { step, tally } = decided.value;
    const kept = await keeper.change<ImportTally | null>(() => {
      signal.throwIfAborted();
      return areAsSeen(seen, taking.notes())
        ? ok({ step, reply: tally })
        : ok({ step: nothing, reply: null });
    });
    if (!kept.ok || kept.value !== null) return kept;
  }
}
