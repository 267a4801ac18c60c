import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import type { DueQuestion } from '../../shared/domain/cues/due-now.ts';
import { landmarksOf, setCueIds } from '../../shared/domain/cues/landmarks.ts';
import { predictCues, type Prediction } from '../../shared/domain/cues/predict-cues.ts';
import { isKindOpen } from '../../shared/domain/dossier/reveal.ts';
import type { CueTime } from '../../shared/domain/notebook/cue-time-record.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Pass, Scene } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { Evening } from './evening.ts';

/** Everything that viewings and files of one title have said of when its cues come; nothing that was taken back. */
export interface CueRecords {
  readonly cueTimes: readonly CueTime[];
  readonly scenes: readonly Scene[];
  /** The viewings of the title. */
  readonly passes: readonly Pass[];
}

/** Reads them out of the notebook. */
export function cueRecords(data: NotebookData, titleId: string): CueRecords {
  const passes = [...data.passes.values()].filter(
    (pass) => pass.titleId === titleId && pass.deletedAt === undefined,
  );
  const ids = new Set(passes.map(({ id }) => id));
  return {
    passes,
    scenes: [...data.scenes.values()].filter(({ passId, deletedAt }) => ids.has(passId) && !deletedAt),
    cueTimes: [...data.cueTimes.values()].filter(
      (each) => each.titleId === titleId && !each.deletedAt && (each.passId === null || ids.has(each.passId)),
    ),
  };
}

/** Beats that this viewer saw in an earlier viewing and that have passed by where this one has been watched to. */
const passedBy = (predictions: readonly Prediction[], watchedToMs: number): readonly string[] =>
  predictions
    .filter(({ beat, own, window }) => beat !== null && own && window !== null && window.toMs <= watchedToMs)
    .map(({ cueId }) => cueId);

/**
 * Puts together what decides which cues may be named at a moment of an evening. It holds the whole film and stays in
 * main: only what `dueNow`, `resyncList` and `offeredBeats` make of it may leave.
 */
export function cueQuestion(
  { data, pack, dismissed }: { data: NotebookData; pack: Pack; dismissed: ReadonlySet<string> },
  evening: Evening,
  at: Moment,
): DueQuestion {
  const { pass, viewer, log, finished, watchedToMs } = evening;
  const { cueTimes, scenes } = cueRecords(data, pack.title.id);
  const landmarks = landmarksOf(log);
  const predictions = predictCues({ beats: pack.cues.cues, cueTimes, scenes, passId: pass.id });
  const passedIds = new Set([
    ...setCueIds(pass.id, cueTimes, landmarks),
    ...passedBy(predictions, watchedToMs),
  ]);
  const { filmMs, plusMinusMs } = clockAt(log, at);
  return {
    ...{ predictions, cueTimes, scenes, landmarks, dismissed },
    passId: pass.id,
    clock: { filmMs, plusMinusMs },
    gate: { policy: pass.policy, finished, isOpen: (kind) => isKindOpen(kind, viewer), passedIds },
  };
}
