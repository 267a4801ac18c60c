import { notesOverTime, type NotesOverTime } from './notes-over-time.ts';
import { notesPerCase, type NotesPerCase } from './notes-per-case.ts';
import { notesPerMinute, type NotesPerMinute } from './notes-per-minute.ts';
import type { PatternInput } from './pattern-input.ts';
import { questionCounts, type QuestionCounts } from './question-counts.ts';
import { tagsByCase, type TagsByCase } from './tags-by-case.ts';
import { timeToFirstNote, type TimeToFirstNote } from './time-to-first-note.ts';

/** Below this many notes there is no pattern to speak of, and no chart is drawn. */
export const FEWEST_NOTES = 5;

/** The six figures. */
export interface Patterns {
  readonly perCase: NotesPerCase;
  readonly overTime: NotesOverTime;
  readonly tags: TagsByCase;
  readonly perMinute: NotesPerMinute;
  readonly questions: QuestionCounts;
  readonly firstNotes: TimeToFirstNote;
}

/** All figures, or null while there are fewer than five notes. */
export const patterns = (input: PatternInput): Patterns | null =>
  input.notes.length < FEWEST_NOTES
    ? null
    : {
        perCase: notesPerCase(input),
        overTime: notesOverTime(input),
        tags: tagsByCase(input),
        perMinute: notesPerMinute(input),
        questions: questionCounts(input),
        firstNotes: timeToFirstNote(input),
      };
