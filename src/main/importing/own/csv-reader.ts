import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { splitCellList, unguardCell } from '../../../shared/domain/import/unguard.ts';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { each } from '../each.ts';
import type { TextReader } from '../reader.ts';
import { headingsOf, parseCsv, type TableRow } from './csv-table.ts';

/** The columns without which a table is not one of Docket's. */
const OWN_COLUMNS = ['id', 'text', 'film_ms'] as const;
/** The columns that hold the rest of a whole note; a table that lost some of them is read as far as it goes. */
const WHOLE_COLUMNS = [
  ...['title_id', 'pass_id', 'end_ms', 'case_ids', 'kind', 'quote', 'tags', 'taken_at', 'instant_ms'],
  ...['lead_in_ms', 'source', 'plus_minus_ms', 'created_at', 'edited_at'],
] as const;

type Cell = (name: string) => string;

/** Lengths at which LibreOffice and Excel cut a cell off without a word. */
const CELL_LIMITS: ReadonlySet<number> = new Set([32_767, 65_535]);

const cellOf =
  ({ cells }: TableRow): Cell =>
  (name) =>
    unguardCell(cells.get(name) ?? '');

/** A number as a table may show it: with a decimal comma where a spreadsheet made one. NaN where it is none. */
const numberOf = (cell: string): number => {
  const shown = cell.trim();
  return /^-?\d{1,16}(?:[.,]\d{1,20})?(?:e[+-]?\d{1,3})?$/i.test(shown)
    ? Number(shown.replace(',', '.'))
    : NaN;
};

function rawOf(cell: Cell): unknown {
  const wallIso = cell('taken_at');
  if (cell('instant_ms') === '') return { timed: false, wallIso };
  return {
    timed: true,
    wallIso,
    instantMs: numberOf(cell('instant_ms')),
    leadInMs: numberOf(cell('lead_in_ms')),
    source: cell('source'),
    plusMinusMs: numberOf(cell('plus_minus_ms')),
  };
}

const wholeOf = (cell: Cell): unknown => ({
  id: cell('id'),
  titleId: cell('title_id'),
  passId: cell('pass_id'),
  filmMs: cell('film_ms') === '' ? null : numberOf(cell('film_ms')),
  ...(cell('end_ms') === '' ? {} : { endMs: numberOf(cell('end_ms')) }),
  raw: rawOf(cell),
  caseIds: splitCellList(cell('case_ids')),
  kind: cell('kind'),
  text: cell('text'),
  ...(cell('quote') === '' ? {} : { quote: cell('quote') }),
  tags: splitCellList(cell('tags')),
  ...(cell('answered_at') === '' ? {} : { answeredAt: cell('answered_at') }),
  createdAt: cell('created_at'),
  editedAt: cell('edited_at'),
});

const kinds: ReadonlyMap<string, Note['kind']> = new Map(
  (['note', 'mark', 'question', 'quote'] as const).map((kind) => [kind, kind]),
);

const timeOf = (cell: string): number | null => (cell === '' ? null : numberOf(cell));

/** What is left of a note in a table that lost columns. */
function addPart(cell: Cell, at: string, found: Collector): void {
  const [filmMs, endMs] = [timeOf(cell('film_ms')), timeOf(cell('end_ms'))];
  if (Number.isNaN(filmMs))
    return found.refuse(at, `“${cell('film_ms').slice(0, 40)}” is no film time in milliseconds.`);
  const cases = cell('case_ids') === '' ? cell('cases') : cell('case_ids');
  found.add({
    at,
    whole: null,
    id: cell('id') === '' ? null : cell('id'),
    filmMs,
    endMs: Number.isNaN(endMs) ? null : endMs,
    kind: kinds.get(cell('kind')) ?? 'note',
    text: cell('text'),
    quote: cell('quote') === '' ? null : cell('quote'),
    tags: splitCellList(cell('tags')),
    caseNames: splitCellList(cases),
    createdAt: cell('created_at') === '' ? null : cell('created_at'),
  });
}

function addRow(row: TableRow, isWhole: boolean, found: Collector): void {
  const at = `row ${row.number}`;
  if (row.isTooWide) return found.refuse(at, 'The row has more cells than there are headings.');
  const cell = cellOf(row);
  if (CELL_LIMITS.has(cell('text').length)) {
    found.warn(at, 'The text is exactly as long as a spreadsheet lets a cell be, so its end may be missing.');
  }
  if (isWhole) found.addWhole(at, wholeOf(cell));
  else addPart(cell, at, found);
}

const holdsAll = (headings: readonly string[], names: readonly string[]): boolean => {
  const held = new Set(headings.map((heading) => heading.toLowerCase()));
  return names.every((name) => held.has(name));
};

function* read(text: string): Pausing<FoundFile> {
  const table = parseCsv(text);
  if (!holdsAll(table.headings, OWN_COLUMNS)) {
    return refusedFile('csv', `The table lacks a column of Docket’s: it needs ${OWN_COLUMNS.join(', ')}.`);
  }
  const found = collectFound('csv');
  if (table.broken !== null) found.refuse(table.broken, 'The quotation marks in this row do not close.');
  const isWhole = holdsAll(table.headings, WHOLE_COLUMNS);
  if (!isWhole)
    found.warn('row 1', 'Some of Docket’s columns are gone, so notes are read as far as they go.');
  yield* each(table.rows, (row) => addRow(row, isWhole, found));
  return found.finish(null);
}

/** Docket's table, also after a spreadsheet has saved it again. */
export const csvReader: TextReader = {
  id: 'csv',
  label: 'Table of Docket (CSV)',
  extensions: ['csv', 'tsv'],
  recognise: ({ text }) => (holdsAll(headingsOf(text), OWN_COLUMNS) ? 'surely' : 'no'),
  read,
};
