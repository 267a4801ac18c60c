import { JsonPieces, parsed } from './json-pieces.ts';
import { tableIn } from './raw-state.ts';
import { createSharing } from './share-texts.ts';
import { LINE_FEED } from './text-lines.ts';
import type { Row } from './tables.ts';
import { createTurns } from '../turns/turns.ts';

const isRecord = (value: unknown): value is Row['record'] =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** A plain check instead of a schema: a start reads every record here, and their own schemas read them once more. */
export const rowOf = (value: unknown): Row | null => {
  if (typeof value !== 'object' || value === null || !('table' in value) || !('record' in value)) return null;
  const { table, record } = value;
  return typeof table === 'string' && isRecord(record) ? { table, record } : null;
};

/** Records by table and id, and how many lines they stood in. */
interface KnownRows {
  readonly tables: Map<string, Map<string, unknown>>;
  readonly count: number;
}

const BRACE_OPENS = 0x7b;
const BRACE_CLOSES = 0x7d;
const COMMA = 0x2c;
const LONGEST_START = 100;
const TABLE_STARTS = '"table":"';
const RECORD_STARTS = '","record":';

/** What stands before the record in every line of one table. */
interface Start {
  readonly table: string;
  readonly bytes: Buffer;
}

/** The start of a line from `at` on; null when it does not begin as lines are written. */
const startAt = (body: Buffer, at: number): Start | null => {
  const text = body.toString('latin1', at, at + LONGEST_START);
  const nameEnd = text.indexOf('"', TABLE_STARTS.length);
  if (nameEnd < 0 || !text.startsWith(TABLE_STARTS) || !text.startsWith(RECORD_STARTS, nameEnd)) return null;
  const table = text.slice(TABLE_STARTS.length, nameEnd);
  if (!/^\w+$/.test(table)) return null;
  return { table, bytes: body.subarray(at, at + nameEnd + RECORD_STARTS.length) };
};

/** Gathers the records of lines that are known to be as they were written; of these nothing but the record is parsed. */
class Gathering {
  readonly tables = new Map<string, Map<string, unknown>>();
  readonly #pieces = new JsonPieces();
  readonly #share = createSharing();
  readonly #body: Buffer;
  /** Where in a line its table is named. */
  readonly #startsAt: number;
  #start: Start | null = null;
  count = 0;

  constructor(body: Buffer, startsAt: number) {
    this.#body = body;
    this.#startsAt = startsAt;
  }

  /** Takes the line of these bytes, which ends before its comma. */
  take(from: number, end: number): void {
    const at = from + this.#startsAt;
    if (!this.#isLikeLast(at, end)) {
      this.settle();
      this.#start = startAt(this.#body, at);
    }
    const recordAt = at + (this.#start?.bytes.length ?? end);
    if (recordAt < end && this.#body[end - 1] === BRACE_CLOSES) {
      this.#pieces.add(this.#body, recordAt, end - 1);
      if (this.#pieces.isFull) this.settle();
    } else this.#takeWhole(from, end);
  }

  /** Makes records of what was gathered. */
  settle(): void {
    if (this.#start === null) return;
    const records = tableIn(this.tables, this.#start.table);
    for (const record of this.#pieces.take()) {
      if (!isRecord(record)) continue;
      this.#share(record);
      records.set(record.id, record);
      this.count += 1;
    }
  }

  #isLikeLast(at: number, end: number): boolean {
    const start = this.#start?.bytes;
    if (start === undefined || at + start.length > end) return false;
    return start.compare(this.#body, at, at + start.length) === 0;
  }

  #takeWhole(from: number, end: number): void {
    this.settle();
    const row = rowOf(parsed(this.#body.toString('utf8', from, end)));
    if (row === null) return;
    tableIn(this.tables, row.table).set(row.record.id, row.record);
    this.count += 1;
  }
}

/** How many lines are read between two looks at the time. */
const LINES_AT_ONCE = 128;

/**
 * Reads the records of a snapshot whose check sum fits. A line names its table `startsAt` bytes after its beginning.
 * Others get their turns meanwhile.
 */
export const readKnownRows = async (body: Buffer, startsAt: number): Promise<KnownRows> => {
  const turn = createTurns();
  const gathering = new Gathering(body, startsAt);
  let seen = 0;
  for (let from = 0; from < body.length;) {
    seen += 1;
    if (seen % LINES_AT_ONCE === 0) await turn();
    const feed = body.indexOf(LINE_FEED, from);
    const end = feed < 0 ? body.length : feed;
    if (body[from] === BRACE_OPENS) gathering.take(from, body[end - 1] === COMMA ? end - 1 : end);
    from = end + 1;
  }
  gathering.settle();
  return gathering;
};
