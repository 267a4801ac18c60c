import { csvCell } from './csv-cell.ts';
import type { ExportInput } from './export-input.ts';
import { prepareExport } from './prepare-export.ts';
import { noteTitle } from './rich/note-title.ts';
import { segmentOf } from './rich/segments.ts';
import { timedNotes, type TimedNote } from './rich/timed-notes.ts';

const LONGEST_NAME = 100;

function row(timed: TimedNote): string {
  const { start, end } = segmentOf(timed);
  const cells = [String(start), end === undefined ? '' : String(end), noteTitle(timed.note, LONGEST_NAME)];
  return cells.map(csvCell).join(',');
}

/**
 * The notes as LosslessCut's table: start and end in seconds and a name, without a heading. The end of a point is
 * empty. Untimed notes are left out.
 */
export function toLosslessCutCsv(input: ExportInput): string {
  return `${timedNotes(prepareExport(input)).map(row).join('\r\n')}\r\n`;
}
