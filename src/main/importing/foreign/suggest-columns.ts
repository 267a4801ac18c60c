import { readTime } from '../../../shared/domain/import/read-time.ts';
import { headingsOf, parseCsv, type CsvTable } from '../own/csv-table.ts';
import type { TableColumns } from '../reader.ts';

export type ColumnUse = keyof TableColumns;

/** The headings of a table, and which of them hold what, as far as their names and the first rows say. */
export interface SuggestedColumns {
  readonly headings: readonly string[];
  readonly columns: TableColumns;
}

/** Names that tools give to such columns, the surest first; small letters, without what is in brackets. */
const CALLED: readonly (readonly [ColumnUse, readonly string[]])[] = [
  ['end', ['end', 'end time', 'end_ms', 'end ms', 'stop', 'out', 'to', 'time out', 'end timestamp', 'ende']],
  [
    'time',
    [
      ...[
        'start',
        'time',
        'timestamp',
        'start time',
        'start_ms',
        'start ms',
        'time_ms',
        'film_ms',
        'timecode',
      ],
      ...['position', 'begin', 'in', 'from', 'time in', 'seconds', 'offset', 'start timestamp', 'zeit'],
    ],
  ],
  ['quote', ['quote', 'quotation', 'highlight', 'transcript', 'zitat']],
  [
    'text',
    [
      ...[
        'text',
        'note',
        'notes',
        'comment',
        'comments',
        'annotation',
        'description',
        'content',
        'body',
        'label',
      ],
      ...['name', 'title', 'message', 'notiz', 'kommentar'],
    ],
  ],
  ['tags', ['tags', 'tag', 'labels', 'keywords', 'category', 'categories']],
  ['cases', ['case', 'cases', 'person', 'people', 'fall']],
  ['kind', ['kind', 'type', 'note type']],
  ['id', ['id', 'note id', 'note_id', 'uuid', 'guid']],
  ['createdAt', ['created', 'created_at', 'created at', 'createdat', 'date', 'creation date']],
];

const plainName = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[([].{0,40}[)\]]/, '')
    .trim();

function byName(headings: readonly string[]): TableColumns {
  const free = new Set(headings);
  const found = new Map<ColumnUse, string>();
  for (const [use, names] of CALLED) {
    const heading = names.flatMap((name) => [...free].find((one) => plainName(one) === name) ?? [])[0];
    if (heading === undefined) continue;
    free.delete(heading);
    found.set(use, heading);
  }
  return Object.fromEntries(found);
}

/** The first heading under which only times with a colon stand, where no name says it. */
function byContent({ headings, rows }: CsvTable): string | undefined {
  return headings.find((heading) => {
    const cells = rows.slice(0, 20).map(({ cells: row }) => row.get(heading.toLowerCase()) ?? '');
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.every((cell) => cell.includes(':') && readTime(cell) !== null);
  });
}

/** Rows are held by their headings, so a table of a million headings could fill all the memory there is. */
const MOST_COLUMNS = 500;

/** What is said of a table with more columns than anybody has; null for every other. */
export const tooManyColumns = (text: string): string | null =>
  headingsOf(text).length > MOST_COLUMNS
    ? `The table has more than ${MOST_COLUMNS} columns, which no table of notes has.`
    : null;

/**
 * Suggests which columns of a table hold what, from the beginning of the file. The viewer decides; what is not
 * suggested is not known.
 */
export function suggestColumns(head: string): SuggestedColumns {
  const part = head.slice(0, 64_000);
  if (tooManyColumns(part) !== null) return { headings: [], columns: {} };
  const table = parseCsv(part);
  const columns = byName(table.headings);
  const time = columns.time ?? byContent(table);
  return { headings: table.headings, columns: time === undefined ? columns : { ...columns, time } };
}
