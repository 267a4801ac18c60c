import type { BridgeEvent } from '../../../src/shared/domain/players/report.ts';
import { contractFor } from '../../../src/shared/domain/players/contracts.ts';
import { freshEstimator } from '../../../src/shared/domain/players/estimator-state.ts';
import { estimateAt, estimatorStep } from '../../../src/shared/domain/players/estimator.ts';
import type { Estimate } from '../../../src/shared/domain/players/estimate.ts';

export { filmEvents } from '../../../src/main/following/film-source.ts';

/** An estimator of the film window that is fed by hand. */
export function filmEstimator(): {
  readonly take: (event: BridgeEvent) => void;
  readonly at: (monoMs: number) => Estimate | null;
} {
  let state = freshEstimator(contractFor('in-app'));
  return {
    take: (event) => {
      state = estimatorStep(state, event).state;
    },
    at: (monoMs) => estimateAt(state, monoMs),
  };
}
