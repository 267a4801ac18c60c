import type { EstimatorState } from '../../shared/domain/players/estimator-state.ts';
import { estimateAt } from '../../shared/domain/players/estimator.ts';
import type { Link, Play } from '../../shared/domain/players/report.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';

/** Where the followed player is at one moment. */
export interface ClockSample {
  /** CLOCK_MONOTONIC, which every process of this computer shares. */
  readonly monoMs: number;
  /** The player's own position as the film time; null while nothing is known. */
  readonly filmMs: number | null;
  /** The true position is at most so far off. */
  readonly plusMinusMs: number | null;
  /** What the player does, or that it is not there or not answering. */
  readonly state: Play | Exclude<Link, 'idle' | 'online'>;
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10;

const unwell: readonly Link[] = ['connecting', 'degraded', 'lost', 'refused', 'closed'];

const stateOf = (link: Link, play: Play, isStale: boolean): ClockSample['state'] => {
  if (link !== 'idle' && link !== 'online' && unwell.includes(link)) return link;
  return isStale ? 'degraded' : play;
};

/** What the estimator says for that moment, in tenths of a millisecond. */
export function sampleAt(state: EstimatorState, monoMs: number): ClockSample {
  const estimate = estimateAt(state, monoMs);
  const said = stateOf(state.link, estimate?.play ?? state.play, estimate?.isStale ?? false);
  if (estimate === null) return { monoMs, filmMs: null, plusMinusMs: null, state: said };
  const { sourceMs, plusMinusMs } = estimate;
  return { monoMs, filmMs: tenth(sourceMs), plusMinusMs: tenth(plusMinusMs), state: said };
}

/** The same for reading: `0:47:12  within 0.1 s  playing`. */
export function sampleWords({ filmMs, plusMinusMs, state }: ClockSample): string {
  if (filmMs === null || plusMinusMs === null) return `not known  ${state}`;
  const seconds = Math.max(0.1, Math.ceil(plusMinusMs / 100) / 10).toFixed(1);
  return `${formatTimecode(filmMs)}  within ${seconds} s  ${state}`;
}
