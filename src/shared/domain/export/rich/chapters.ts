import { shownEndMs } from '../shown-end.ts';
import { noteTitle } from './note-title.ts';
import { shownWords } from './shown-words.ts';
import type { TimedNote } from './timed-notes.ts';

const LONGEST_TITLE = 100;

/** A place to jump to in the film (ms), with the notes that begin there. `endMs` is where the next one starts. */
export interface Chapter {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
  readonly notes: readonly TimedNote[];
}

/**
 * The notes as places to jump to, ascending: notes that start less than `closerThanMs` after the first of a place
 * share that place, their titles joined with ` / `. Expects ascending notes.
 */
export function chaptersOf(timed: readonly TimedNote[], closerThanMs: number): readonly Chapter[] {
  const places: TimedNote[][] = [];
  for (const next of timed) {
    const last = places.at(-1);
    const start = last?.[0]?.time.startMs;
    const isClose = start !== undefined && next.time.startMs - start < closerThanMs;
    if (last !== undefined && isClose) last.push(next);
    else places.push([next]);
  }
  return places.map((notes, index) => chapterOf(notes, places[index + 1]));
}

function chapterOf(notes: readonly TimedNote[], next: readonly TimedNote[] | undefined): Chapter {
  const startMs = Math.min(...notes.map(({ time }) => time.startMs));
  const ownEndMs = Math.max(...notes.map(({ note, time }) => shownEndMs(time, shownWords(note))));
  return {
    startMs,
    endMs: next?.[0]?.time.startMs ?? ownEndMs,
    title: notes.map(({ note }) => noteTitle(note, LONGEST_TITLE)).join(' / '),
    notes,
  };
}
