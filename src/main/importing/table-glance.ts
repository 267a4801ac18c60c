import { cutGraphemes } from '../../shared/domain/export/cut-graphemes.ts';
import { suggestColumns } from './foreign/suggest-columns.ts';
import { parseCsv } from './own/csv-table.ts';
import type { TableColumns } from './reader.ts';

/** The beginning of a table, for somebody who says which column is what. */
export interface TableGlance {
  readonly headings: readonly string[];
  /** The first rows; cells in the order of the headings. */
  readonly rows: readonly (readonly string[])[];
  /** Which heading is read as what: as the viewer said, else as the headings suggest. */
  readonly columns: TableColumns;
}

const HEAD_LENGTH = 64_000;
const SHOWN_COLUMNS = 50;
const SHOWN_ROWS = 4;
const SHOWN_CHARACTERS = 80;

/** Looks at the beginning of a table only; where it is cut, the last row may be cut too and is left out. */
export function glanceAt(text: string, chosen: TableColumns | null): TableGlance {
  const head = text.slice(0, HEAD_LENGTH);
  const columns = chosen ?? suggestColumns(head).columns;
  const table = parseCsv(head);
  const headings = table.headings.slice(0, SHOWN_COLUMNS);
  const whole = head.length < text.length ? table.rows.slice(0, -1) : table.rows;
  const rows = whole
    .slice(0, SHOWN_ROWS)
    .map(({ cells }) =>
      headings.map((heading) => cutGraphemes(cells.get(heading.toLowerCase()) ?? '', SHOWN_CHARACTERS)),
    );
  return { headings, rows, columns };
}
