import type { EstimatorState } from './estimator-state.ts';
import type { Play, PositionReport } from './report.ts';

/** How far (ms) outside of the film a position may be said to be and still be used, brought within it. */
const beforeMs = 1000;
const beyondMs = 2000;
/** A length that was cut to whole seconds may be short by as much. */
const inexactMs = 1000;
/** No recording is longer (ms), where the player does not know its length: two days. */
const longestMs = 48 * 60 * 60_000;

const lastMs = ({ media }: EstimatorState): number => {
  if (media?.durationMs === null || media?.durationMs === undefined) return longestMs;
  return media.durationMs + beyondMs + (media.durationExact ? 0 : inexactMs);
};

/** Why a report is not used; `overtaken` is the ordinary fate of an answer that a seek or a pause outran. */
export type Refusal = 'overtaken' | 'slow' | 'absurd';

const isSound = (report: PositionReport): boolean =>
  Object.values(report).every(Number.isFinite) &&
  report.tRecv >= report.tSend &&
  report.earlyMs >= 0 &&
  report.lateMs >= 0;

/** Whether a report is refused before it is looked at; null when it may be used. */
export const whyRefused = (state: EstimatorState, report: PositionReport): Refusal | null => {
  if (!isSound(report)) return 'absurd';
  if (report.tSend < state.voidAt || report.tRecv < state.changed.at) return 'overtaken';
  if (report.tRecv - report.tSend > state.contract.maxRttMs) return 'slow';
  return report.valueMs < -beforeMs || report.valueMs > lastMs(state) ? 'absurd' : null;
};

/** Between a seek and its picture, and without a film, a position means nothing. */
export const isUsable = (play: Play): boolean =>
  play === 'playing' || play === 'paused' || play === 'buffering' || play === 'ended';
