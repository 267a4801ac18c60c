import { csvCell } from './csv-cell.ts';
import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { noteTitle } from './rich/note-title.ts';
import { segmentOf } from './rich/segments.ts';
import { timedNotes, trackChoices, type TimedNote } from './rich/timed-notes.ts';

const LONGEST_NAME = 100;

function row(timed: TimedNote): string {
  const { start, end } = segmentOf(timed);
  const cells = [String(start), end === undefined ? '' : String(end), noteTitle(timed.note, LONGEST_NAME)];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * The notes as LosslessCut's table: start and end in seconds and a name, without a heading. The end of a point is
 * empty. Untimed notes are left out.
 */
export function* toLosslessCutCsv(raw: ExportInput): Generator<string, void> {
  const timed = yield* timedNotes(yield* readyNotes(raw, trackChoices));
  yield '';
  for (const one of timed) yield row(one);
}
