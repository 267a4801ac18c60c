import { err, ok, type Result } from '../../result.ts';
import { fitsRate, rateValue } from '../editions/edition-rate.ts';
import { editionRates, type EditionRate } from '../notebook/edition-rates.ts';
import { retimeProblem, type RetimeProblem } from './retime-problem.ts';

/** One place of which the wrong and the right film time are known (ms). */
export interface Correction {
  readonly wasMs: number;
  readonly isMs: number;
}

/**
 * How times are put right. `shift`: all by so much. `shift-to`: all by as much as brings one of them where it belongs.
 * `linear`: as two corrections say, which also tells how fast the film ran.
 */
export type RetimeHow =
  | { readonly by: 'shift'; readonly deltaMs: number }
  | { readonly by: 'shift-to'; readonly place: Correction }
  | { readonly by: 'linear'; readonly first: Correction; readonly second: Correction };

/** The straight line from wrong to right film time: `isMs = fixMs + rate × (wasMs − pivotMs)`. */
export interface RetimeLine {
  readonly pivotMs: number;
  readonly fixMs: number;
  readonly rate: number;
  /** The known rate that it was taken for; null when it is none of them. */
  readonly snapped: EditionRate | null;
}

/** Two corrections this close (ms) tell nothing about the rate, and a film this much faster or slower is none. */
const leastSpanMs = 60_000;
const mostRate = 1.25;

const isWhole = ({ wasMs, isMs }: Correction): boolean => Number.isFinite(wasMs) && Number.isFinite(isMs);

const shiftBy = (deltaMs: number): Result<RetimeLine, RetimeProblem> => {
  if (!Number.isFinite(deltaMs)) return err(retimeProblem('not-a-number'));
  if (Math.round(deltaMs) === 0) return err(retimeProblem('changes-nothing'));
  return ok({ pivotMs: 0, fixMs: deltaMs, rate: 1, snapped: '1' });
};

const problemOf = (early: Correction, late: Correction): RetimeProblem | null => {
  const wasMs = late.wasMs - early.wasMs;
  if (wasMs < leastSpanMs) return retimeProblem('too-close');
  const measured = (late.isMs - early.isMs) / wasMs;
  return measured > mostRate || measured < 1 / mostRate ? retimeProblem('not-together') : null;
};

/** Through both corrections, or, at a known rate, half-way between them: then neither is exact and both may be taps. */
const through = (first: Correction, second: Correction): Result<RetimeLine, RetimeProblem> => {
  if (!isWhole(first) || !isWhole(second)) return err(retimeProblem('not-a-number'));
  const [early, late] = first.wasMs <= second.wasMs ? [first, second] : [second, first];
  const problem = problemOf(early, late);
  if (problem !== null) return err(problem);
  const wasMs = late.wasMs - early.wasMs;
  const isMs = late.isMs - early.isMs;
  const snapped = editionRates.find((rate) => fitsRate(rate, isMs, wasMs)) ?? null;
  return ok({
    pivotMs: (early.wasMs + late.wasMs) / 2,
    fixMs: (early.isMs + late.isMs) / 2,
    rate: snapped === null ? isMs / wasMs : rateValue(snapped),
    snapped,
  });
};

/** The line that a way of putting times right means, or why there is none. */
export const retimeLine = (how: RetimeHow): Result<RetimeLine, RetimeProblem> => {
  switch (how.by) {
    case 'shift':
      return shiftBy(how.deltaMs);
    case 'shift-to':
      return shiftBy(how.place.isMs - how.place.wasMs);
    case 'linear':
      return through(how.first, how.second);
  }
};

/** The right film time for a wrong one (ms). Rises with it, may lie outside the film. */
export const alongLine = ({ pivotMs, fixMs, rate }: RetimeLine, wasMs: number): number =>
  Math.round(fixMs + rate * (wasMs - pivotMs));
