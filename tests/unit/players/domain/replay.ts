import type { Contract } from '../../../../src/shared/domain/players/contracts.ts';
import type { EstimatorNews } from '../../../../src/shared/domain/players/estimate.ts';
import { estimatorStep } from '../../../../src/shared/domain/players/estimator.ts';
import {
  freshEstimator,
  type EstimatorState,
} from '../../../../src/shared/domain/players/estimator-state.ts';
import type { PositionReport } from '../../../../src/shared/domain/players/report.ts';
import type { Told } from './tell-evening.ts';

/** The estimator as it is after everything that came up to a moment. */
export interface Heard {
  readonly state: EstimatorState;
  /** What happened since the moment asked about before. */
  readonly news: readonly EstimatorNews[];
  readonly last: PositionReport | null;
}

/** Plays what a bridge told into the estimator, up to a moment; the moments asked about must not go back. */
export function replay(told: readonly Told[], contract: Contract): (t: number) => Heard {
  let state = freshEstimator(contract);
  let last: PositionReport | null = null;
  let next = 0;
  return (t) => {
    const news: EstimatorNews[] = [];
    for (let one = told[next]; one !== undefined && one.t <= t; one = told[next]) {
      const step = estimatorStep(state, one.event);
      state = step.state;
      news.push(...step.news);
      if (one.event.what === 'position') last = one.event.report;
      next += 1;
    }
    return { state, news, last };
  };
}
