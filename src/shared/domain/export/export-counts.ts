import type { Note } from '../notebook/records.ts';
import type { FormatDescription } from './export-format.ts';
import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { PORTION, type Pausing } from './pausing.ts';
import { trackTime } from './track-time.ts';

/** So many characters of a cell survive in a workbook: Excel and LibreOffice cut the rest off when they save. */
export const LONGEST_CELL = 32_767;

/** What becomes of the notes that were chosen. */
export interface ExportCounts {
  /** In the file. */
  readonly written: number;
  /** Left out because they have no time, and this format is made of times. */
  readonly untimed: number;
  /** Left out because the chosen edition lacks their moment. */
  readonly notInEdition: number;
  /** Left out because there is nothing in them but a time. */
  readonly wordless: number;
  /** In the file, but with a text that spreadsheet programs cut. */
  readonly tooLong: number;
}

type Fate = Exclude<keyof ExportCounts, 'tooLong'>;

/** Flash cards need words; see `toAnki`. */
const isWordless = ({ text, quote }: Note): boolean => text.trim() === '' && quote === undefined;

/** Whether a note stands in such a file, and if not, why. */
export function fateOf(
  shown: ShownNote,
  format: Pick<FormatDescription, 'id' | 'needsTime'>,
  times: ExportInput['options']['times'],
): Fate {
  if (format.id === 'anki' && isWordless(shown.note)) return 'wordless';
  if (!format.needsTime || trackTime(shown, times) !== null) return 'written';
  return shown.time === null ? 'untimed' : 'notInEdition';
}

const isTooLong = ({ text, quote = '' }: Note): boolean =>
  text.length > LONGEST_CELL || quote.length > LONGEST_CELL;

/** Counts what becomes of the notes in this format, with pauses. Expects them prepared and ordered. */
export function* countExport(
  shown: readonly ShownNote[],
  format: Pick<FormatDescription, 'id' | 'needsTime' | 'purpose'>,
  times: ExportInput['options']['times'],
): Pausing<ExportCounts> {
  const counts = { written: 0, untimed: 0, notInEdition: 0, wordless: 0, tooLong: 0 };
  for (const [place, one] of shown.entries()) {
    const fate = fateOf(one, format, times);
    counts[fate] += 1;
    const isCut = fate === 'written' && format.purpose === 'for a spreadsheet' && isTooLong(one.note);
    if (isCut) counts.tooLong += 1;
    if (place % PORTION === 0) yield '';
  }
  return counts;
}
