import Papa from 'papaparse';
import { z } from 'zod';
import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const unguard = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** The values of a list cell; none of them is ever empty. */
function splitList(cell: string): readonly string[] {
  return [...cell.matchAll(/(?:[^\\;]|\\.)+/gsu)].map(([value]) => value.replace(/\\(.)/gsu, '$1'));
}

const rowSchema = z.record(z.string(), z.string());
const number = (cell: string | undefined): number => z.coerce.number().parse(z.string().min(1).parse(cell));

type Row = Readonly<Record<string, string>>;

function rawOf(row: Row): unknown {
  const wallIso = row['taken_at'];
  if (row['instant_ms'] === '') return { timed: false, wallIso };
  const [instantMs, leadInMs] = [number(row['instant_ms']), number(row['lead_in_ms'])];
  const plusMinusMs = number(row['plus_minus_ms']);
  return { timed: true, wallIso, instantMs, leadInMs, source: row['source'], plusMinusMs };
}

function noteOf(row: Row): Note {
  return noteSchema.parse({
    id: row['id'],
    titleId: row['title_id'],
    passId: row['pass_id'],
    filmMs: row['film_ms'] === '' ? null : number(row['film_ms']),
    ...(row['end_ms'] === '' ? {} : { endMs: number(row['end_ms']) }),
    raw: rawOf(row),
    caseIds: splitList(row['case_ids'] ?? ''),
    kind: row['kind'],
    text: row['text'],
    ...(row['quote'] === '' ? {} : { quote: row['quote'] }),
    tags: splitList(row['tags'] ?? ''),
    createdAt: row['created_at'],
    editedAt: row['edited_at'],
    ...(row['answered_at'] === '' ? {} : { answeredAt: row['answered_at'] }),
  });
}

/** The notes of rows that somebody's reader made of a CSV file, each with its cells under the column names. */
export function readRows(rows: readonly unknown[]): readonly Note[] {
  return rows
    .map((row) => Object.entries(rowSchema.parse(row)).map(([name, cell]) => [name, unguard(cell)]))
    .map((cells) => noteOf(rowSchema.parse(Object.fromEntries(cells))));
}

/** The notes of a CSV file, read by papaparse with nothing told to it but that there is a header. */
export function readCsv(file: string): readonly Note[] {
  const parsed = Papa.parse(file, { header: true, skipEmptyLines: true });
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
  return readRows(parsed.data);
}
