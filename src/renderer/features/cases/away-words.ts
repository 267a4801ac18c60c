import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { AwayView } from '../../store/types.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A stretch of time in milliseconds as one says it: "12 min", "1 h 20 min", "9 h", "3 days". */
export function durationWords(ms: number): string {
  if (ms >= 2 * dayMs) return counted(Math.round(ms / dayMs), 'day');
  if (ms >= 3 * hourMs) return `${Math.round(ms / hourMs)} h`;
  const minutes = Math.round(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/**
 * What is said to somebody who comes back: the honest question when the clock ran on, else only where they left off.
 * Docket may have been closed or asleep, or nobody may have pressed anything, so it says no more than that.
 */
export function awayWords(away: AwayView, isAsking: boolean, timeScale: number): string {
  const ago = durationWords(away.agoMs * timeScale);
  const left = formatTimecode(away.leftFilmMs, { style: 'compact' });
  return isAsking
    ? `The clock ran on by itself. Docket last heard from you at ${left} of the film, ${ago} ago. Still watching?`
    : `You were last here at ${left} of the film, ${ago} ago.`;
}
