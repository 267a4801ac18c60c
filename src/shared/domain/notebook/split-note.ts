import { err, ok, type Result } from '../../result.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import type { Note } from './records.ts';
import type { Step, StepContext } from './step.ts';
import { tagsForWords } from './triage.ts';

/** Where a note is split. */
export interface SplitAt {
  /** The place in its text, counted in UTF-16 units; what stands there begins the second note. */
  readonly at: number;
  /** Film time (ms) of the second note; its own time when absent. */
  readonly secondMs?: number;
}

/** The two notes that a split leaves. */
export interface Split {
  readonly step: Step;
  readonly first: Note;
  readonly second: Note;
}

/** Not into the middle of one sign. */
const placeIn = (text: string, at: number): number => {
  const place = Math.min(Math.max(0, Math.trunc(at)), text.length);
  const isInPair =
    /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(place));
  return isInPair ? place - 1 : place;
};

function timeProblem(note: Note, secondMs: number | undefined): string | null {
  if (secondMs === undefined) return null;
  if (note.filmMs === null) return 'This note has no time, so there is no second time. Nothing was changed.';
  return secondMs > longestFilmMs ? 'No film here is longer than 6 hours. Nothing was changed.' : null;
}

function problemOf(note: Note, [head, tail]: readonly [string, string], secondMs?: number): string | null {
  const problem = timeProblem(note, secondMs);
  if (problem !== null) return problem;
  if (note.text.trim() !== '') {
    return head === '' || tail === ''
      ? 'There are words on one side only. Put the cursor between two words. Nothing was changed.'
      : null;
  }
  return secondMs === undefined || secondMs === note.filmMs
    ? 'A mark is split by a second time. Nothing was changed.'
    : null;
}

type Span = Pick<Note, 'filmMs' | 'endMs'>;

const spanOf = (filmMs: number | null, endMs?: number): Span =>
  endMs === undefined || filmMs === null || endMs <= filmMs ? { filmMs } : { filmMs, endMs };

/** A range is cut where the second note begins; a second time outside it makes a second point. */
function spansOf({ filmMs, endMs }: Note, secondMs?: number): readonly [Span, Span] {
  if (secondMs === undefined || filmMs === null) return [spanOf(filmMs, endMs), spanOf(filmMs, endMs)];
  const isInside = endMs !== undefined && secondMs > filmMs && secondMs < endMs;
  return isInside
    ? [spanOf(filmMs, secondMs), spanOf(secondMs, endMs)]
    : [spanOf(filmMs, endMs), spanOf(secondMs)];
}

/**
 * Makes two notes of one: its words at a place in them, its time at a second time, or both. A mark is split by time
 * alone. Tags go with the words in which they stand, other tags and the cases stay with both; a quote with the first.
 */
export function splitNote(
  note: Note,
  { at, secondMs }: SplitAt,
  context: StepContext,
): Result<Split, string> {
  const place = placeIn(note.text, at);
  const [head, tail] = [note.text.slice(0, place).trimEnd(), note.text.slice(place).trim()];
  const problem = problemOf(note, [head, tail], secondMs);
  if (problem !== null) return err(problem);
  const { filmMs: _from, endMs: _to, quote, ...kept } = note;
  const [one, two] = spansOf(note, secondMs);
  const half = (text: string, span: Span): Omit<Note, 'id'> => ({
    ...kept,
    ...span,
    text,
    tags: [...tagsForWords(note, text)],
    editedAt: context.nowIso,
  });
  const first: Note = { ...half(head, one), id: note.id, ...(quote === undefined ? {} : { quote }) };
  const second: Note = { ...half(tail, two), id: context.newId(), createdAt: context.nowIso };
  const step: Step = {
    label: 'Split note',
    changes: [
      { table: 'notes', id: note.id, before: note, after: first },
      { table: 'notes', id: second.id, before: null, after: second },
    ],
  };
  return ok({ step, first, second });
}
