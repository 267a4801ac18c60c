import { agree } from './agree.ts';
import { isTimed, type DueQuestion, type TimedPrediction } from './due-now.ts';
import { offeredPredictions } from './may-offer.ts';
import type { PredictedBeat, Prediction } from './predict-cues.ts';
import { sightingsOf } from './sightings.ts';

/** One line of the list: a cue and when it comes (film time and doubt, ms). */
export interface ResyncCue {
  readonly cueId: string;
  readonly caseId: string | null;
  readonly beat: PredictedBeat | null;
  readonly filmMs: number;
  readonly plusMinusMs: number;
  readonly confidence: Prediction['confidence'];
}

/** The last three cues, the latest last, and the next two, as seen from the clock. */
export interface ResyncList {
  readonly before: readonly ResyncCue[];
  readonly after: readonly ResyncCue[];
}

/** Two lines of one cue this close together (ms) are one. */
const sameMs = 60_000;

/** What was set in this viewing. It has been seen, whatever the gate says of the rest. */
const ownCues = ({ cueTimes, scenes, passId, predictions }: DueQuestion): readonly ResyncCue[] =>
  sightingsOf(cueTimes, scenes)
    .filter((seen) => seen.passId === passId)
    .flatMap((seen) => {
      const at = agree([seen]);
      const beat = predictions.find(({ cueId }) => cueId === seen.cueId)?.beat ?? null;
      return at === null ? [] : [{ cueId: seen.cueId, caseId: seen.caseId, beat, ...at }];
    });

/**
 * Whether a line may stand there: what this viewer has seen before, or what is due anyway. A cue file in a first viewing
 * knows the future, and the list must not show how it is laid out.
 */
const maySee = (prediction: TimedPrediction, filmMs: number): boolean =>
  prediction.own || prediction.window.fromMs <= filmMs;

const withoutDoubles = (cues: readonly ResyncCue[]): readonly ResyncCue[] =>
  cues.filter(
    (cue, index) =>
      !cues
        .slice(0, index)
        .some((other) => other.cueId === cue.cueId && Math.abs(other.filmMs - cue.filmMs) <= sameMs),
  );

/**
 * The cues to resync by: the last three and the next two around the clock that were set in this viewing, or that are
 * predicted well enough and may be named. Where both are known, the prediction stands, for it does not depend on a clock
 * that has just turned out to be wrong.
 */
export const resyncList = (question: DueQuestion): ResyncList => {
  const { filmMs } = question.clock;
  const predicted = offeredPredictions(question.predictions, question.gate)
    .filter(isTimed)
    .filter((prediction) => maySee(prediction, filmMs))
    .map(({ cueId, caseId, beat, filmMs: at, plusMinusMs, confidence }) => ({
      ...{ cueId, caseId, beat, plusMinusMs, confidence },
      filmMs: at,
    }));
  const all = withoutDoubles([...predicted, ...ownCues(question)]).toSorted(
    (left, right) => left.filmMs - right.filmMs,
  );
  return {
    before: all.filter((cue) => cue.filmMs <= filmMs).slice(-3),
    after: all.filter((cue) => cue.filmMs > filmMs).slice(0, 2),
  };
};
