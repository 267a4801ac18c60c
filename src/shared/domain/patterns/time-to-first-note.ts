import type { Scene } from '../notebook/records.ts';
import { sceneSpans } from '../scenes/scene-span.ts';
import type { Figure } from './figure.ts';
import type { PatternCase, PatternInput, PatternNote } from './pattern-input.ts';
import { at, lengthWords } from './pattern-words.ts';

/** Where a person's first note stands against the first scene. Film times in milliseconds. */
export type FirstNote =
  | { readonly state: 'not-seen' | 'no-note' }
  | { readonly state: 'before'; readonly seenMs: number; readonly notedMs: number }
  | { readonly state: 'after'; readonly seenMs: number; readonly notedMs: number; readonly waitMs: number };

/** One person and how long it took to the first note. */
export interface FirstNoteRow {
  readonly caseId: string;
  readonly name: string;
  readonly surname: string;
  readonly first: FirstNote;
}

/** How much film passed from a person's first scene to the first note on that person, in the current viewing. */
export interface TimeToFirstNote extends Figure {
  readonly rows: readonly FirstNoteRow[];
}

function firstOf(scenes: readonly Scene[], notes: readonly PatternNote[], { id }: PatternCase): FirstNote {
  const seenMs = sceneSpans(scenes, id)[0]?.fromMs;
  if (seenMs === undefined) return { state: 'not-seen' };
  const times = notes.flatMap((note) =>
    note.filmMs !== null && note.caseIds.includes(id) ? [note.filmMs] : [],
  );
  if (times.length === 0) return { state: 'no-note' };
  const notedMs = times.reduce((earliest, filmMs) => Math.min(earliest, filmMs));
  return notedMs < seenMs
    ? { state: 'before', seenMs, notedMs }
    : { state: 'after', seenMs, notedMs, waitMs: notedMs - seenMs };
}

/** What a row says where there is no length to draw, or the length itself. */
export function firstNoteWords(first: FirstNote): string {
  switch (first.state) {
    case 'not-seen':
      return 'not on screen yet';
    case 'no-note':
      return 'no note with a time yet';
    case 'before':
      return 'noted before the first scene';
    case 'after':
      return lengthWords(first.waitMs);
  }
}

function titleOf(rows: readonly FirstNoteRow[]): string {
  const waits = rows.flatMap(({ first }) => (first.state === 'after' ? [first.waitMs] : []));
  if (waits.length === 0) return 'No first note to measure yet';
  const shortest = lengthWords(Math.min(...waits));
  const longest = lengthWords(Math.max(...waits));
  if (waits.length === 1) return `Your first note came ${shortest} after that person was first on screen`;
  return shortest === longest
    ? `Your first notes each came ${shortest} after the person was first on screen`
    : `Your first notes came ${shortest} to ${longest} after the person was first on screen`;
}

function cells({ name, first }: FirstNoteRow): readonly string[] {
  const words = firstNoteWords(first);
  return first.state === 'before' || first.state === 'after'
    ? [name, at(first.seenMs), at(first.notedMs), words]
    : [name, '', '', words];
}

/** Measures the film time to the first note of each case, in listing order; breaks take none of it. */
export function timeToFirstNote(input: Pick<PatternInput, 'cases' | 'ownNotes' | 'scenes'>): TimeToFirstNote {
  const rows = input.cases.map((one) => ({
    caseId: one.id,
    name: one.name,
    surname: one.surname,
    first: firstOf(input.scenes, input.ownNotes, one),
  }));
  return {
    rows,
    title: titleOf(rows),
    summary: rows.map(({ name, first }) => `${name}: ${firstNoteWords(first)}.`).join(' '),
    asides: [],
    table: { columns: ['Case', 'First on screen', 'First note', 'Time between'], rows: rows.map(cells) },
  };
}
