import { leastBreakMs } from './fit-lengths.ts';

/** A break longer than this (ms) is not offered: the clock was simply somewhere else. */
const longestBreakMs = 10 * 60_000;

/** What is offered when the film turns out to be behind the clock: "Was that a break? Take out 2:30". */
export interface MissedBreak {
  /** Time (ms) that passed without film. */
  readonly lengthMs: number;
  readonly question: string;
}

const lengthWords = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * The break that nobody marked, from how far the clock is ahead of the film (both film time, ms; `rate` is film ms per
 * ms of the source). null when the clock is not ahead, by less than 15 s, or by more than 10 min: then it is only wrong.
 */
export const missedBreak = (clockMs: number, saidMs: number, rate = 1): MissedBreak | null => {
  const lengthMs = Math.round((clockMs - saidMs) / rate);
  if (lengthMs < leastBreakMs || lengthMs > longestBreakMs) return null;
  return { lengthMs, question: `Was that a break? Take out ${lengthWords(lengthMs)}.` };
};
