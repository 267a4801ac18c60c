import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import {
  collectFound,
  refusedFile,
  type Collector,
  type PartialNote,
} from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { splitCellList, unguardCell } from '../../../shared/domain/import/unguard.ts';
import { each } from '../each.ts';
import { parseCsv, type CsvTable, type TableRow } from '../own/csv-table.ts';
import type { Head, ReadContext, Recognition, TableColumns, TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';
import { suggestColumns, tooManyColumns, type ColumnUse } from './suggest-columns.ts';

/** The cell of a row that holds a part of a note; '' where no column was chosen for it. */
type Cell = (use: ColumnUse) => string;

const KINDS: ReadonlyMap<string, PartialNote['kind']> = new Map(
  (['note', 'mark', 'question', 'quote'] as const).map((kind) => [kind, kind]),
);

const cellOf =
  ({ cells }: TableRow, columns: TableColumns): Cell =>
  (use) => {
    const heading = columns[use];
    return heading === undefined ? '' : unguardCell(cells.get(heading.toLowerCase()) ?? '');
  };

/** A heading such as `start_ms` or `Time (ms)` says that its numbers are milliseconds. */
const unitOf = (heading: string | undefined): 's' | 'ms' =>
  /(?:^|[\s_([-])(?:ms|msec|millis|milliseconds)[\])]?$/i.test(heading ?? '') ? 'ms' : 's';

/** Several names in one cell, with semicolons between, or commas where there are no semicolons. */
const listOf = (cell: string): readonly string[] =>
  (cell.includes(';') ? splitCellList(cell) : cell.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A date as the file has it; one that cannot be read is named and left out. */
function dateOf(cell: string, at: string, found: Collector): string | null {
  if (cell.trim() === '') return null;
  const date = new Date(cell);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  found.warn(at, `“${shownPart(cell)}” is no date and was left out.`);
  return null;
}

function kindOf(cell: string, at: string, found: Collector): PartialNote['kind'] | undefined {
  const word = cell.trim().toLowerCase();
  const kind = KINDS.get(word);
  if (word !== '' && kind === undefined) {
    found.warn(at, `“${shownPart(cell)}” is no kind of note here; it was taken as a note.`);
  }
  return kind;
}

const unreadable = (cell: string): string =>
  cell.trim() === ''
    ? 'There is no time in this row.'
    : `“${shownPart(cell)}” is no time that can be read; times look like 1:02:03 or 3723.5 (seconds).`;

function addRow(row: TableRow, columns: TableColumns, found: Collector): void {
  const at = `row ${row.number}`;
  if (row.isTooWide) return found.refuse(at, 'The row has more cells than there are headings.');
  const cell = cellOf(row, columns);
  const filmMs = readTime(cell('time'), unitOf(columns.time));
  if (filmMs === null) return found.refuse(at, unreadable(cell('time')));
  const endMs = readTime(cell('end'), unitOf(columns.end));
  if (endMs === null && cell('end').trim() !== '') return found.refuse(at, unreadable(cell('end')));
  const kind = kindOf(cell('kind'), at, found);
  addForeign(
    {
      ...{ at, filmMs, endMs, text: cell('text'), quote: cell('quote') },
      ...(kind === undefined ? {} : { kind }),
      ...{ tags: listOf(cell('tags')), caseNames: listOf(cell('cases')), id: cell('id') },
      createdAt: dateOf(cell('createdAt'), at, found),
    },
    found,
  );
}

/** Why a table cannot be read with these columns; null where it can. */
function problemOf({ headings }: CsvTable, columns: TableColumns): string | null {
  const known = new Set(headings.map((heading) => heading.toLowerCase()));
  const [missing] = Object.values(columns).filter((heading) => !known.has(heading.toLowerCase()));
  const all = `The headings are: ${headings.map((heading) => `“${shownPart(heading)}”`).join(', ')}.`;
  if (missing !== undefined) return `There is no column “${shownPart(missing)}”. ${all}`;
  if (columns.time === undefined) return `Say which column holds the time. ${all}`;
  return columns.text === undefined ? `Say which column holds the text. ${all}` : null;
}

/** Columns that nobody chose are not read; they are named once. */
function unread({ headings }: CsvTable, columns: TableColumns): readonly string[] {
  const taken = new Set(Object.values(columns).map((heading) => heading.toLowerCase()));
  return headings.filter((heading) => heading !== '' && !taken.has(heading.toLowerCase()));
}

function* read(text: string, context: ReadContext): Pausing<FoundFile> {
  const tooWide = tooManyColumns(text);
  if (tooWide !== null) return refusedFile('table', tooWide);
  const table = parseCsv(text);
  const columns = context.columns ?? suggestColumns(text).columns;
  const problem = problemOf(table, columns);
  if (problem !== null) return refusedFile('table', problem.slice(0, 2_000));
  const found = collectFound('table');
  if (table.broken !== null) found.refuse(table.broken, 'The quotation marks in this row do not close.');
  const left = unread(table, columns);
  if (left.length > 0) found.warn('row 1', `These columns were not read: ${left.map(shownPart).join(', ')}.`);
  yield* each(table.rows, (row) => addRow(row, columns, found));
  return found.finish(null);
}

/** A table is one that is called so, or whose headings say where the times and the words are. */
function recognise({ name, text }: Head): Recognition {
  if (/\.(?:csv|tsv|tab)$/.test(name)) return 'maybe';
  const line = text.slice(0, Math.min(10_000, text.indexOf('\n')));
  if (!/[,;\t|]/.test(line)) return 'no';
  const { columns } = suggestColumns(text);
  return columns.time !== undefined && columns.text !== undefined ? 'maybe' : 'no';
}

/** Any table, by a choice of columns; where nobody has chosen, by what the headings are called. */
export const tableReader: TextReader = {
  id: 'table',
  label: 'Any table, by a choice of columns (CSV)',
  extensions: ['csv', 'tsv', 'txt'],
  recognise,
  read,
};
