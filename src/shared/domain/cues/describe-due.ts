import { formatTimecode } from '../time/format-timecode.ts';
import type { TimedPrediction } from './due-now.ts';

const steps = [1, 5, 10, 15, 30, 60] as const;

/** Doubt in words, rounded up so that the words never claim more than is known: "give or take 15 s". */
export const giveOrTake = (plusMinusMs: number): string => {
  const step = steps.find((seconds) => plusMinusMs <= seconds * 1000);
  if (step === undefined) return `give or take ${Math.ceil(plusMinusMs / 60_000)} min`;
  return step === 60 ? 'give or take a minute' : `give or take ${step} s`;
};

/**
 * What the card says: "David Sheppard is due about 47:20, give or take 15 s". `name` is the case's or the beat’s title;
 * the clock's doubt (ms) is added to the cue's.
 */
export const describeDue = (
  { filmMs, plusMinusMs }: TimedPrediction,
  name: string,
  clockDoubtMs: number,
): string =>
  `${name} is due about ${formatTimecode(filmMs, { style: 'compact' })}, ${giveOrTake(plusMinusMs + clockDoubtMs)}`;
