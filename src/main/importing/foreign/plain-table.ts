import Papa from 'papaparse';

/** Rows of cells without headings; `number` is the row's place in the file, from 1. */
export interface PlainTable {
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Where quotation marks do not close; null where they do. */
  readonly broken: string | null;
}

const separatorOf = (text: string): string => {
  const end = text.indexOf('\n');
  const line = text.slice(0, end === -1 ? 10_000 : Math.min(end, 10_000));
  const counted = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
};

/** Reads a table that has no headings, as far as `most` rows; rows that are empty are passed over. */
export function plainTable(text: string, most = 0): PlainTable {
  const { data, errors } = Papa.parse<readonly string[]>(text, {
    ...{ delimiter: separatorOf(text), newline: '\n', preview: most },
  });
  const rows = data.flatMap((cells, place) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ number: place + 1, cells }],
  );
  const broken = errors.find(({ type }) => type === 'Quotes');
  return { rows, broken: broken === undefined ? null : `row ${(broken.row ?? 0) + 1}` };
}
