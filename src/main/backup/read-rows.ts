import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { RawTables } from '../../shared/domain/notebook/upgrade.ts';
import { createTurns, type Turn } from '../turns/turns.ts';
import { readLongRow } from './read-long-row.ts';

const rowSchema = z.strictObject({ table: z.string(), record: z.looseObject({ id: z.string().min(1) }) });

const LINE_FEED = 0x0a;

/** The records of a notebook as an archive holds them, and the SHA-256 of their bytes. */
export interface ReadRows {
  readonly tables: RawTables;
  readonly sha256: string;
  /** False where a line is no record. */
  readonly isWhole: boolean;
}

/** Bytes put together one piece after the other: a line of a hundred megabytes at once takes half a second. */
async function joined(pieces: readonly Buffer[], turn: Turn): Promise<Buffer> {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = Buffer.allocUnsafe(pieces.reduce((bytes, { length }) => bytes + length, 0));
  let at = 0;
  for (const piece of pieces) {
    at += piece.copy(whole, at);
    await turn();
  }
  return whole;
}

/** Cuts a stream into lines without their line feeds; what stands after the last one is a line too, unless empty. */
async function* linesOf(
  stream: AsyncIterable<Buffer>,
  taken: (chunk: Buffer) => void,
  turn: Turn,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  for await (const chunk of stream) {
    taken(chunk);
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield await joined([...held, chunk.subarray(from, end)], turn);
      held = [];
      from = end + 1;
    }
    if (from < chunk.length) held.push(chunk.subarray(from));
  }
  if (held.length > 0) yield await joined(held, turn);
}

const rowOf = (line: Buffer): z.infer<typeof rowSchema> | null => {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return rowSchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
};

/** A line (bytes) that is longer is parsed in portions where it can be. */
const LONG = 256 * 1024;

async function longRowOf(line: Buffer, turn: Turn): Promise<z.infer<typeof rowSchema> | null> {
  try {
    const long = await readLongRow(line, turn);
    if (long === null) return rowOf(line);
    const row = rowSchema.safeParse(long.bare).data;
    return row === undefined ? null : { ...row, record: { ...row.record, changes: long.changes } };
  } catch {
    return null;
  }
}

/** Reads all records, letting others have a turn now and then. Rejects with the stream's error. */
export async function readRows(stream: Readable): Promise<ReadRows> {
  const turn = createTurns();
  const hash = createHash('sha256');
  const tables = new Map<string, Map<string, unknown>>();
  let isWhole = true;
  for await (const line of linesOf(stream, (chunk) => void hash.update(chunk), turn)) {
    const row = line.length > LONG ? await longRowOf(line, turn) : rowOf(line);
    if (row === null) {
      isWhole = false;
      continue;
    }
    const table = tables.get(row.table) ?? new Map<string, unknown>();
    table.set(row.record.id, row.record);
    tables.set(row.table, table);
    await turn();
  }
  return { tables, sha256: hash.digest('hex'), isWhole };
}
