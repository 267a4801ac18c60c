import { onTestFinished } from 'vitest';
import type { PlayerBridge } from '../../../src/players/bridge.ts';
import { realParts } from '../../../src/players/real-parts.ts';
import { contractFor } from '../../../src/shared/domain/players/contracts.ts';
import type { Estimate } from '../../../src/shared/domain/players/estimate.ts';
import { freshEstimator } from '../../../src/shared/domain/players/estimator-state.ts';
import { estimateAt, estimatorStep } from '../../../src/shared/domain/players/estimator.ts';
import { hear, type Heard } from '../../unit/players/shared/heard.ts';

/** A real player, followed as the app does it: bridge and estimator. */
export interface Followed {
  readonly heard: Heard;
  readonly bridge: PlayerBridge;
  /** Where the film is now; throws while nothing is known. */
  readonly now: () => Estimate;
  /** The same at a moment of CLOCK_MONOTONIC. */
  readonly at: (monoMs: number) => Estimate;
}

export const monoMs = realParts.now;

/** Follows until the test is over. */
export async function follow(bridge: PlayerBridge): Promise<Followed> {
  let state = freshEstimator(contractFor(bridge.kind));
  bridge.listen((event) => {
    state = estimatorStep(state, event).state;
  });
  const heard = hear(bridge);
  onTestFinished(() => bridge.stop());
  await bridge.start();
  const at = (moment: number): Estimate => {
    const estimate = estimateAt(state, moment);
    if (estimate === null) throw new Error(`Nothing is known of the place: ${JSON.stringify(state)}`);
    return estimate;
  };
  return { heard, bridge, at, now: () => at(monoMs()) };
}

/** Waits until the bridge has told so many places more. */
export async function places({ heard }: Followed, count: number): Promise<void> {
  for (let told = 0; told < count; told += 1) await heard.position();
}

/** The value of which a share of all are smaller: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
