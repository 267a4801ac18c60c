import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { noteTitle } from './rich/note-title.ts';
import { segmentOf } from './rich/segments.ts';
import { timedNotes, trackChoices, type TimedNote } from './rich/timed-notes.ts';

const LONGEST_NAME = 100;

const segment = (timed: TimedNote): string =>
  JSON.stringify({
    ...segmentOf(timed),
    name: noteTitle(timed.note, LONGEST_NAME),
    tags: { note_id: timed.note.id },
  });

/**
 * The notes as a project of LosslessCut (version 2), to cut passages out of one's own copy of the film.
 * Ranges become segments and points become markers, each with the note's id as a tag. No file is named, so that
 * LosslessCut asks for none. Untimed notes are left out.
 */
export function* toLosslessCut(raw: ExportInput): Generator<string, void> {
  const timed = yield* timedNotes(yield* readyNotes(raw, trackChoices));
  yield '{\n  "version": 2,\n  "cutSegments": [';
  let before = '\n    ';
  for (const one of timed) {
    yield before + segment(one);
    before = ',\n    ';
  }
  yield `${timed.length === 0 ? '' : '\n  '}]\n}\n`;
}
