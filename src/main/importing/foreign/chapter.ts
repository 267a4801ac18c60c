import type { Collector } from '../../../shared/domain/import/collect-found.ts';
import { addForeign } from './foreign-note.ts';

/** A chapter as players know it. Times are whole ms. */
export interface FoundChapter {
  readonly at: string;
  readonly startMs: number;
  readonly endMs: number | null;
  readonly text: string;
  readonly id: string | null;
}

/** Whether each chapter ends where the next one begins, as programs write them that know no other ends. */
function isTiled(chapters: readonly FoundChapter[]): boolean {
  if (chapters.length < 2) return false;
  return chapters.every(({ endMs }, place) => {
    const next = chapters[place + 1];
    return next === undefined || endMs === null || endMs === next.startMs;
  });
}

/** Hands chapters on as notes. Ends that only repeat where the next chapter begins say nothing and are left out. */
export function addChapters(chapters: readonly FoundChapter[], found: Collector): void {
  const isWithoutEnds = isTiled(chapters);
  for (const { startMs, endMs, ...rest } of chapters) {
    addForeign({ ...rest, filmMs: startMs, endMs: isWithoutEnds ? null : endMs, isForShow: true }, found);
  }
}
