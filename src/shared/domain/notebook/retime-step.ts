import { atOnce, PORTION, type Pausing } from '../export/pausing.ts';
import type { RetimePlan } from '../retime/plan-retime.ts';
import type { Change } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** One line of the preview: which note, from where to where (film time, ms), and whether an edge held it. */
export interface RetimePreview {
  readonly noteId: string;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly clamped: boolean;
}

/** What the viewer sees of a note before it moves. */
export const previewOfMove = ({ before, after, clamped }: RetimePlan['notes'][number]): RetimePreview => ({
  noteId: before.id,
  fromMs: before.filmMs,
  toMs: after.filmMs,
  clamped,
});

const labelOf = ({ notes }: RetimePlan): string => {
  if (notes.length === 0) return 'Moved times';
  return notes.length === 1 ? 'Moved the time of 1 note' : `Moved the times of ${notes.length} notes`;
};

const movesNothing = ({ notes, scenes, cueTimes }: RetimePlan): boolean =>
  notes.length + scenes.length + cueTimes.length === 0;

/** What the step that carries out a plan is called; null when it moves nothing. */
export const retimeLabel = (plan: RetimePlan): string | null => (movesNothing(plan) ? null : labelOf(plan));

/** Carries out a plan as one step; null when it moves nothing. The raw capture of each note stays what it was. */
export const retimeStep = (plan: RetimePlan, context: StepContext): Step | null =>
  atOnce(retimeStepInPortions(plan, context));

/** `retimeStep` in portions, for callers beside whom somebody waits. */
export function* retimeStepInPortions(plan: RetimePlan, context: StepContext): Pausing<Step | null> {
  if (movesNothing(plan)) return null;
  const changes: Change[] = [];
  for (const { before, after } of plan.notes) {
    const moved = { ...after, raw: before.raw, editedAt: context.nowIso };
    changes.push({ table: 'notes', id: before.id, before, after: moved });
    if (changes.length % PORTION === 0) yield '';
  }
  changes.push(
    ...plan.scenes.map(({ before, after }): Change => ({ table: 'scenes', id: before.id, before, after })),
    ...plan.cueTimes.map(({ before, after }): Change => ({
      table: 'cueTimes',
      id: before.id,
      before,
      after,
    })),
  );
  return { label: labelOf(plan), changes };
}
