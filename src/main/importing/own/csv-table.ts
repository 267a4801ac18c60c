import Papa from 'papaparse';

/** One row of a table under its headings, in small letters; `number` is the row's place in the file, from 1. */
export interface TableRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
  /** Whether the row has more cells than there are headings. */
  readonly isTooWide: boolean;
}

/** A table with headings. */
export interface CsvTable {
  /** As they stand in the file, without white space around them. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Where quotation marks do not close, as far as the parser can say; null where they do. */
  readonly broken: string | null;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** A first line `sep=;`, which Excel takes for an order and not for data. */
const ORDER = /^"?sep=(.)"?[^\n]*(?:\n|$)/i;

/** The separator that cuts the heading line into the most cells; quoted headings hold none here. */
function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const line = text.slice(0, end === -1 ? 10_000 : Math.min(end, 10_000));
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function rowOf(cells: readonly string[], number: number, headings: readonly string[]): TableRow {
  const named = headings.map((heading, place): readonly [string, string] => [
    heading.toLowerCase(),
    cells[place] ?? '',
  ]);
  return { number, cells: new Map(named), isTooWide: cells.length > headings.length };
}

/** The headings of the table that begins here; for recognising a file by its beginning. */
export function headingsOf(text: string): readonly string[] {
  const order = ORDER.exec(text);
  const body = order === null ? text : text.slice(order[0].length);
  const delimiter = order?.[1] ?? separatorOf(body);
  const { data } = Papa.parse<readonly string[]>(body, { delimiter, newline: '\n', preview: 1 });
  return (data[0] ?? []).map((heading) => heading.trim());
}

/** Reads a table with headings, whatever separates its cells; rows that are empty are passed over. */
export function parseCsv(text: string): CsvTable {
  const order = ORDER.exec(text);
  const body = order === null ? text : text.slice(order[0].length);
  const delimiter = order?.[1] ?? separatorOf(body);
  const { data, errors } = Papa.parse<readonly string[]>(body, { delimiter, newline: '\n' });
  const headings = (data[0] ?? []).map((heading) => heading.trim());
  const first = order === null ? 1 : 2;
  const rows = data.flatMap((cells, place) => {
    const isEmpty = cells.every((cell) => cell === '');
    return place === 0 || isEmpty ? [] : [rowOf(cells, place + first, headings)];
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  return { headings, rows, broken: broken === undefined ? null : `row ${(broken.row ?? 0) + first}` };
}
