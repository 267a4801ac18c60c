import type { ShownTime } from './shown-time.ts';

const SHORTEST_MS = 2_000;
const LONGEST_MS = 7_000;
const READING_SPEED_PER_SECOND = 15;

/**
 * When a note goes off the screen again (film time, ms), for formats in which everything must end.
 * A range ends where the viewer ended it; a point stays as long as its text takes to read at 15 characters a
 * second, at least 2 s and at most 7 s. Always later than the start.
 */
export function shownEndMs(time: ShownTime, text: string): number {
  if (time.endMs !== null) return time.endMs;
  const readingMs = Math.floor((text.length * 1_000) / READING_SPEED_PER_SECOND);
  return time.startMs + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, readingMs));
}
