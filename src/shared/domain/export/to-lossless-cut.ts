import type { ExportInput } from './export-input.ts';
import { prepareExport } from './prepare-export.ts';
import { noteTitle } from './rich/note-title.ts';
import { segmentOf } from './rich/segments.ts';
import { timedNotes } from './rich/timed-notes.ts';

const LONGEST_NAME = 100;

/**
 * The notes as a project of LosslessCut (version 2), to cut passages out of one's own copy of the film.
 * Ranges become segments and points become markers, each with the note's id as a tag. No file is named, so that
 * LosslessCut asks for none. Untimed notes are left out.
 */
export function toLosslessCut(input: ExportInput): string {
  const cutSegments = timedNotes(prepareExport(input)).map((timed) => ({
    ...segmentOf(timed),
    name: noteTitle(timed.note, LONGEST_NAME),
    tags: { note_id: timed.note.id },
  }));
  return `${JSON.stringify({ version: 2, cutSegments }, null, 2)}\n`;
}
