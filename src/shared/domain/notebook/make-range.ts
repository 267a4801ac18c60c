import { err, ok } from '../../result.ts';
import { formatTimecode } from '../time/format-timecode.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import type { Note } from './records.ts';
import type { StepContext } from './step.ts';
import { noteStep, type Triaged } from './triage.ts';

/** Gives a note an end (film time, ms), or with null makes it a moment again. Its start stays where it is. */
export function makeRange(note: Note, endMs: number | null, context: StepContext): Triaged {
  const { filmMs } = note;
  if (filmMs === null) return err('This note has no time, so it cannot have an end. Nothing was changed.');
  const { endMs: _before, ...moment } = note;
  const { nowIso } = context;
  if (endMs === null) return ok(noteStep(note, { ...moment, editedAt: nowIso }, 'Made it a moment'));
  if (endMs > longestFilmMs) return err('No film here is longer than 6 hours. Nothing was changed.');
  if (endMs <= filmMs) {
    const start = formatTimecode(filmMs, { style: 'compact' });
    return err(`The end has to come after ${start}. Nothing was changed.`);
  }
  return ok(noteStep(note, { ...moment, endMs, editedAt: nowIso }, 'Made it a range'));
}
