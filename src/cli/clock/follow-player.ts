import type { PlayerBridge, BridgeParts, Off } from '../../players/bridge.ts';
import { contractFor } from '../../shared/domain/players/contracts.ts';
import { freshEstimator } from '../../shared/domain/players/estimator-state.ts';
import { estimatorStep } from '../../shared/domain/players/estimator.ts';
import type { BridgeEvent, BridgeProblem } from '../../shared/domain/players/report.ts';
import { sampleAt, type ClockSample } from './sample.ts';

/** How long to follow, and who hears of it. */
export interface Following {
  readonly everyMs: number;
  readonly forMs: number;
  readonly sample: (sample: ClockSample) => void;
  readonly problem: (problem: BridgeProblem) => void;
  /** Ends it before its time. */
  readonly signal: AbortSignal;
}

/** How a following ended. */
export interface Followed {
  /** Whether the player ever told a place. */
  readonly wasHeard: boolean;
  readonly last: BridgeProblem | null;
  /** The last sample of all, which was not told before. */
  readonly end: ClockSample;
}

/** Takes samples in step with the clock: a late one does not make the next ones late. */
const sampleEvery = (parts: BridgeParts, everyMs: number, take: () => void): Off => {
  const startedAt = parts.now();
  let count = 0;
  let takeBack: Off = () => undefined;
  const next = (): void => {
    count = Math.max(count + 1, Math.floor((parts.now() - startedAt) / everyMs));
    takeBack = parts.after(Math.max(0, startedAt + count * everyMs - parts.now()), () => {
      take();
      next();
    });
  };
  next();
  return () => takeBack();
};

/** Follows until the time is over, the signal comes, or trying again makes no sense; then the bridge is stopped. */
export async function followPlayer(
  bridge: PlayerBridge,
  parts: BridgeParts,
  { everyMs, forMs, sample, problem, signal }: Following,
): Promise<Followed> {
  let state = freshEstimator(contractFor(bridge.kind, bridge.id));
  let wasHeard = false;
  let last: BridgeProblem | null = null;
  const over = new AbortController();
  const isOver = new Promise<void>((resolve) => {
    for (const one of [signal, over.signal]) one.addEventListener('abort', () => resolve(), { once: true });
  });

  const told = (event: BridgeEvent): void => {
    state = estimatorStep(state, event).state;
    if (event.what === 'position') wasHeard = true;
    if (event.what !== 'problem') return;
    last = event.problem;
    problem(event.problem);
    if (!event.problem.transient && state.link === 'refused') over.abort();
  };

  const off = bridge.listen(told);
  const takeBack = [
    sampleEvery(parts, everyMs, () => sample(sampleAt(state, parts.now()))),
    parts.after(Math.min(forMs, 2 ** 31 - 1), () => over.abort()),
  ];
  await bridge.start();
  if (!signal.aborted) await isOver;
  for (const back of [...takeBack, off]) back();
  const end = sampleAt(state, parts.now());
  await bridge.stop();
  return { wasHeard, last, end };
}
