import { formatTimecode } from '../time/format-timecode.ts';
import type { SinceGoodSync } from './since-good-sync.ts';

/** From here on (ms) an amount is told in minutes and seconds. */
const inMinutesMs = 120_000;

/** An amount of time as people say it: "14 s", "2:30". */
export const amountWords = (ms: number): string => {
  const size = Math.abs(ms);
  return size < inMinutesMs
    ? `${Math.round(size / 1000)} s`
    : formatTimecode(Math.round(size / 1000) * 1000, { style: 'compact' });
};

/** What is asked before a large correction: "Move the clock 14 s forward? 6 notes since 41:00 can move too." */
export const describeCorrection = (
  deltaMs: number,
  since: Pick<SinceGoodSync, 'notes' | 'sinceFilmMs'> | null,
): string => {
  const question = `Move the clock ${amountWords(deltaMs)} ${deltaMs < 0 ? 'back' : 'forward'}?`;
  const count = since?.notes.length ?? 0;
  if (since === null || count === 0) return question;
  const notes = count === 1 ? '1 note' : `${count} notes`;
  return `${question} ${notes} since ${formatTimecode(since.sinceFilmMs, { style: 'compact' })} can move too.`;
};
