import { csvCell, csvList } from './csv-cell.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput, ExportOptions } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes } from './ready-notes.ts';
import { exactStamp } from './time-stamp.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const ROW_END = '\r\n';

type CaseNames = ReadonlyMap<string, string>;
type Column = readonly [name: string, cell: (shown: ShownNote, caseNames: CaseNames) => string];

const numberCell = (value: number | null | undefined): string => (value == null ? '' : String(value));
const stampCell = (ms: number | null | undefined): string => (ms == null ? '' : exactStamp(ms));

type Times = NonNullable<ExportOptions['times']>;

const filmColumns: readonly Column[] = [
  ['start', ({ time }) => stampCell(time?.startMs)],
  ['end', ({ time }) => stampCell(time?.endMs)],
];
const editionStart: Column[1] = ({ inEdition }) => stampCell(inEdition?.startMs);
const editionEnd: Column[1] = ({ inEdition }) => stampCell(inEdition?.endMs);

/** When a note was, on the clock or the clocks that the viewer chose. */
const timeColumns: Readonly<Record<Times, readonly Column[]>> = {
  film: filmColumns,
  edition: [
    ['start', editionStart],
    ['end', editionEnd],
  ],
  both: [...filmColumns, ['edition_start', editionStart], ['edition_end', editionEnd]],
};

/** First what a person reads, then what brings the note back exactly. Film times in ms; wall times in ISO 8601. */
const columns: readonly Column[] = [
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
  ['answered_at', ({ note }) => note.answeredAt ?? ''],
];

const row = (cells: readonly string[]): string => cells.map(csvCell).join(',') + ROW_END;

/**
 * The notes as a table: RFC 4180 with a byte order mark, without which Excel reads UTF-8 as something else.
 * `start`, `end` and `link` follow the viewer's choices about times; `film_ms` is always the note's own film time.
 * An untimed note has empty time cells.
 */
export function* toCsv(raw: ExportInput): Generator<string, void> {
  const { input, shown, caseNames } = yield* readyNotes(raw, { words: 'mine' });
  const wanted = [...timeColumns[input.options.times ?? 'film'], ...columns];
  yield BYTE_ORDER_MARK + row(wanted.map(([name]) => name));
  for (const one of shown) yield row(wanted.map(([, cell]) => cell(one, caseNames)));
}
