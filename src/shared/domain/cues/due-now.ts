import type { CueTime } from '../notebook/cue-time-record.ts';
import type { Scene } from '../notebook/records.ts';
import type { Landmark } from './landmarks.ts';
import { offeredPredictions, type CueGate } from './may-offer.ts';
import type { Prediction } from './predict-cues.ts';
import { sightingsOf } from './sightings.ts';

/** A prediction of which film time and doubt are known. */
export type TimedPrediction = Prediction & {
  readonly filmMs: number;
  readonly plusMinusMs: number;
  readonly window: { readonly fromMs: number; readonly toMs: number };
};

/** What is asked: the clock (film time and doubt, ms), what was said in this viewing, and what may be named. */
export interface DueQuestion {
  readonly predictions: readonly Prediction[];
  readonly clock: { readonly filmMs: number; readonly plusMinusMs: number | null };
  readonly cueTimes: readonly CueTime[];
  readonly scenes: readonly Scene[];
  /** `landmarksOf` the log of this viewing. */
  readonly landmarks: readonly Landmark[];
  readonly passId: string;
  readonly gate: CueGate;
  /** Keys that the viewer answered with "Not yet" or "We’re past it". */
  readonly dismissed: ReadonlySet<string>;
}

/** More doubt than this (ms) and nothing is "due about": it would only be in the way. */
const mostDoubtMs = 60_000;

/** Whether a prediction has a time that is good enough to act on. */
export const isTimed = (prediction: Prediction): prediction is TimedPrediction =>
  prediction.filmMs !== null &&
  prediction.window !== null &&
  prediction.plusMinusMs !== null &&
  prediction.plusMinusMs <= mostDoubtMs;

/** What this viewing has had: cues that were set, cases that were pressed, and cues that the clock was set by. */
const cameIn = ({ cueTimes, scenes, passId, landmarks }: DueQuestion): readonly Landmark[] => [
  ...sightingsOf(cueTimes, scenes).filter((seen) => seen.passId === passId),
  ...landmarks,
];

/** A beat comes once and for all; a case has come when it came on screen about then. */
const hasCome = ({ cueId, beat, window }: TimedPrediction, came: readonly Landmark[]): boolean =>
  came.some(
    (each) =>
      each.cueId === cueId && (beat !== null || (each.filmMs >= window.fromMs && each.filmMs <= window.toMs)),
  );

/**
 * The cue that is due at the clock's film time and may be named; of several the nearest; null when there is none. The
 * clock's own doubt widens the time in which one is announced.
 */
export const dueNow = (question: DueQuestion): TimedPrediction | null => {
  const { clock, dismissed } = question;
  const came = cameIn(question);
  const slackMs = Math.min(mostDoubtMs, clock.plusMinusMs ?? 0);
  const due = offeredPredictions(question.predictions, question.gate)
    .filter(isTimed)
    .filter(({ key }) => !dismissed.has(key))
    .filter(({ window }) => window.fromMs - slackMs <= clock.filmMs && clock.filmMs <= window.toMs + slackMs)
    .filter((prediction) => !hasCome(prediction, came));
  const distance = ({ filmMs }: TimedPrediction): number => Math.abs(filmMs - clock.filmMs);
  return due.toSorted((left, right) => distance(left) - distance(right))[0] ?? null;
};
