import type { Note } from '../../../shared/domain/notebook/records.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { timeOf } from './inbox-words.ts';

/** Film time in ms: what lies further apart is hardly one moment, so merging it is asked about first. */
const FAR_MS = 120_000;

type Placed = Pick<Note, 'filmMs' | 'endMs'>;

/** Film time (ms) between the end of a note and the mark after it; null where one of them has no time. */
const apartMs = (before: Placed, mark: Placed): number | null =>
  before.filmMs === null || mark.filmMs === null
    ? null
    : Math.max(0, mark.filmMs - (before.endMs ?? before.filmMs));

/** Whether merging the two would make one moment of two far ones. */
export const isFar = (before: Placed, mark: Placed): boolean => (apartMs(before, mark) ?? 0) > FAR_MS;

/** How far apart they lie, "3 minutes, 10 seconds apart"; null where that is not known. */
export function apartWords(before: Placed, mark: Placed): string | null {
  const ms = apartMs(before, mark);
  return ms === null ? null : `${spokenTime(ms)} apart`;
}

/** The question before two far ones are merged. */
export const farWords = (before: Placed, mark: Placed): string =>
  `The one before, at ${timeOf(before)}: ${apartWords(before, mark) ?? 'far'}. Press M again to merge them all the same.`;
