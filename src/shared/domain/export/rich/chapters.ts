import { shownEndMs } from '../shown-end.ts';
import { noteTitle } from './note-title.ts';
import { shownWords } from './shown-words.ts';
import type { TimedNote } from './timed-notes.ts';

const LONGEST_TITLE = 100;

/** A place to jump to in the film (ms), with the notes that begin there; never without one. */
export interface Chapter {
  readonly startMs: number;
  /** Where the next place is; null for the last. */
  readonly nextMs: number | null;
  readonly notes: readonly TimedNote[];
}

interface OpenChapter {
  readonly startMs: number;
  readonly notes: TimedNote[];
}

/**
 * The notes as places to jump to, ascending, one after another: notes that start less than `closerThanMs` after the
 * first of a place share that place. Expects ascending notes.
 */
export function* chaptersOf(timed: Iterable<TimedNote>, closerThanMs: number): Generator<Chapter, void> {
  let open: OpenChapter | null = null;
  for (const next of timed) {
    const { startMs } = next.time;
    if (open !== null && startMs - open.startMs < closerThanMs) {
      open.notes.push(next);
      continue;
    }
    if (open !== null) yield { ...open, nextMs: startMs };
    open = { startMs, notes: [next] };
  }
  if (open !== null) yield { ...open, nextMs: null };
}

/** What to call the place: the titles of its notes, joined with ` / `. */
export const chapterTitle = ({ notes }: Chapter): string =>
  notes.map(({ note }) => noteTitle(note, LONGEST_TITLE)).join(' / ');

/** Where the place ends (film time, ms): at the next one, and the last when its longest note does. */
export const chapterEndMs = ({ startMs, nextMs, notes }: Chapter): number =>
  nextMs ??
  notes.reduce((end, { note, time }) => Math.max(end, shownEndMs(time, shownWords(note))), startMs + 1);
