import { estimateAt } from '../../../../src/shared/domain/players/estimator.ts';
import { speedOf } from '../../../../src/shared/domain/players/estimator-state.ts';
import { replay, type Heard } from './replay.ts';
import type { SourceModel } from './source-models.ts';
import { tellEvening } from './tell-evening.ts';
import { evening, partAt, positionAt } from './truth.ts';

const lengthMs = 40 * 60_000;
const sampleMs = 250;
const drifts = [0, 300, -1000] as const;

/** How far (ms) the clocks were off at each sample, and how often the truth was outside of the stated bound. */
export interface Errors {
  readonly estimate: readonly number[];
  /** "The last report and the time since". */
  readonly naive: readonly number[];
  readonly outside: number;
}

interface Sample {
  readonly offMs: number;
  readonly plusMinusMs: number;
  readonly naiveMs: number;
}

const sampleOf = ({ state, last }: Heard, t: number, truthMs: number): Sample | null => {
  const estimate = estimateAt(state, t);
  if (estimate === null || last === null) return null;
  return {
    offMs: Math.abs(estimate.sourceMs - truthMs),
    plusMinusMs: estimate.plusMinusMs,
    naiveMs: Math.abs(last.valueMs + speedOf(state) * (t - last.tRecv) - truthMs),
  };
};

/** Forty minutes with one player, with pauses, stalls, seeks, another speed, drift and lost answers. */
export function watchPlayer(model: SourceModel, seed: number): Errors {
  const truth = evening({
    seed,
    lengthMs,
    filmMs: 2 * 60 * 60_000,
    ppm: drifts[seed % drifts.length] ?? 0,
    everyMs: 100_000,
    happenings: ['pause', 'pause', 'stall', 'seek', 'hop', 'speed'],
  });
  const hear = replay(
    tellEvening(truth, model, { seed: seed + 1000, until: lengthMs, lostShare: 0.01 }),
    model.contract,
  );
  const samples: Sample[] = [];
  for (let t = 0; t < lengthMs; t += sampleMs) {
    const sample = sampleOf(hear(t), t, positionAt(truth, t));
    if (sample !== null && t - partAt(truth, t).t >= model.settleMs) samples.push(sample);
  }
  return {
    estimate: samples.map(({ offMs }) => offMs),
    naive: samples.map(({ naiveMs }) => naiveMs),
    outside: samples.filter(({ offMs, plusMinusMs }) => offMs > plusMinusMs).length,
  };
}

/** The value below which `part` of all are. */
export const quantile = (all: readonly number[], part: number): number =>
  all.toSorted((left, right) => left - right)[Math.floor(all.length * part)] ?? Number.NaN;
