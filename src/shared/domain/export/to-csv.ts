import { csvCell, csvList } from './csv-cell.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { orderNotes, type ShownNote } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';
import { exactStamp } from './time-stamp.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const ROW_END = '\r\n';

type CaseNames = ReadonlyMap<string, string>;
type Column = readonly [name: string, cell: (shown: ShownNote, caseNames: CaseNames) => string];

const numberCell = (value: number | null | undefined): string => (value == null ? '' : String(value));
const stampCell = (ms: number | null | undefined): string => (ms == null ? '' : exactStamp(ms));

/** First what a person reads, then what brings the note back exactly. Film times in ms; wall times in ISO 8601. */
const columns: readonly Column[] = [
  ['start', ({ time }) => stampCell(time?.startMs)],
  ['end', ({ time }) => stampCell(time?.endMs)],
  ['cases', ({ note }, names) => csvList(note.caseIds.map((id) => names.get(id) ?? id))],
  ['kind', ({ note }) => note.kind],
  ['text', ({ note }) => note.text],
  ['quote', ({ note }) => note.quote ?? ''],
  ['tags', ({ note }) => csvList(note.tags)],
  ['link', deepLink],
  ['id', ({ note }) => note.id],
  ['title_id', ({ note }) => note.titleId],
  ['pass_id', ({ note }) => note.passId],
  ['film_ms', ({ note }) => numberCell(note.filmMs)],
  ['end_ms', ({ note }) => numberCell(note.endMs)],
  ['case_ids', ({ note }) => csvList(note.caseIds)],
  ['taken_at', ({ note }) => note.raw.wallIso],
  ['instant_ms', ({ note }) => (note.raw.timed ? numberCell(note.raw.instantMs) : '')],
  ['lead_in_ms', ({ note }) => (note.raw.timed ? numberCell(note.raw.leadInMs) : '')],
  ['source', ({ note }) => (note.raw.timed ? note.raw.source : '')],
  ['plus_minus_ms', ({ note }) => (note.raw.timed ? numberCell(note.raw.plusMinusMs) : '')],
  ['created_at', ({ note }) => note.createdAt],
  ['edited_at', ({ note }) => note.editedAt],
];

const row = (cells: readonly string[]): string => cells.map(csvCell).join(',') + ROW_END;

/**
 * The notes as a table: RFC 4180 with a byte order mark, without which Excel reads UTF-8 as something else.
 * `start`, `end` and `link` follow the viewer's choice about lead-in; `film_ms` is always the note's own film time.
 * An untimed note has empty time cells.
 */
export function toCsv(input: ExportInput): string {
  const prepared = prepareExport(input);
  const names = new Map(prepared.cases.map(({ id, name }) => [id, name]));
  const rows = orderNotes(prepared).map((shown) => row(columns.map(([, cell]) => cell(shown, names))));
  return BYTE_ORDER_MARK + row(columns.map(([name]) => name)) + rows.join('');
}
