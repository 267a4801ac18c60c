import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeepReadonly } from '../../shared/deep-readonly.ts';
import type { Command } from '../../shared/domain/notebook/notebook-data.ts';
import { CHECK_LENGTH, checkOf, checkOfPieces } from './crc.ts';
import { encodeStep } from './long-batch.ts';
import { FORMAT_VERSION } from './journal-line.ts';
import { parsed } from './json-pieces.ts';
import { readKnownRows, rowOf } from './known-rows.ts';
import type { Row } from './tables.ts';
import { LINE_FEED, linesOf, PORTION_BYTES } from './text-lines.ts';
import { createTurns } from '../turns/turns.ts';

const count = z.int().nonnegative();

/**
 * The first line of a snapshot. `covers` says up to which operation (and which size in bytes) each journal is
 * contained; `bytes` and `sha256` are those of all that follows the line; `count` is the number of records.
 */
export const snapshotHeadSchema = z.strictObject({
  format: z.literal('docket-notebook'),
  v: z.int().positive(),
  schema: count,
  app: z.string(),
  at: z.string(),
  generation: count,
  covers: z.record(z.string(), z.strictObject({ s: count, bytes: count })),
  count,
  bytes: count,
  sha256: z.string(),
});
export type SnapshotHead = DeepReadonly<z.infer<typeof snapshotHeadSchema>>;

const checked = (rest: string): string => `{"check":"${checkOf(rest)}",${rest}`;
const CHECK_START = '{"check":"'.length;
const REST_START = CHECK_START + CHECK_LENGTH + '",'.length;

/** What follows the first line before and after the records. The whole file is one valid JSON document. */
export const SNAPSHOT_OPENS = '"records":[\n';
export const SNAPSHOT_CLOSES = '\n]}\n';

/** The first line, filled up with spaces so that it is equally long before and after size and hash are known. */
export const encodeHead = (head: SnapshotHead): string => {
  const widest = { ...head, bytes: Number.MAX_SAFE_INTEGER, sha256: '0'.repeat(64) };
  const length = checked(`"head":${JSON.stringify(widest)}`).length;
  return `${checked(`"head":${JSON.stringify(head)}`).padEnd(length)},\n`;
};

/** The line of a step with very many changes, in pieces; the same bytes as `encodeRow`, and `turn` lets others go on. */
export async function encodeLongRow(
  { table, record }: { readonly table: string; readonly record: Command },
  turn: () => Promise<void>,
): Promise<readonly Buffer[]> {
  const head = Buffer.from(`"table":${JSON.stringify(table)},"record":`);
  const rest = [head, ...(await encodeStep(record)), Buffer.from('}')];
  return [Buffer.from(`{"check":"${await checkOfPieces(rest, turn)}",`), ...rest];
}

/** One record as a line without its line feed; it carries its own check so that it can be saved from a damaged file. */
export const encodeRow = (row: Row): string =>
  checked(`"table":${JSON.stringify(row.table)},"record":${JSON.stringify(row.record)}}`);

/** The parsed value of a checked line, or undefined when a byte of it is not what was written. */
const decodeChecked = (line: string, end: string): unknown => {
  const rest = line.slice(REST_START);
  const isGood = checkOf(rest) === line.slice(CHECK_START, CHECK_START + CHECK_LENGTH);
  return isGood ? parsed(`{${rest}${end}`) : undefined;
};

const decodeHead = (line: string): unknown => {
  const value = decodeChecked(line.replace(/ *,$/, ''), '}');
  return z.object({ head: z.unknown() }).safeParse(value).data?.head;
};

const firstLineOf = (bytes: Buffer): unknown => {
  const end = bytes.indexOf(LINE_FEED);
  return end < 0 ? undefined : decodeHead(bytes.toString('utf8', 0, end));
};

/** The head of a snapshot from the start of its file, or null when it cannot be read. */
export const readHead = (bytes: Buffer): SnapshotHead | null =>
  snapshotHeadSchema.safeParse(firstLineOf(bytes)).data ?? null;

/** A snapshot as read. Of a damaged one `rows` are the records whose own check fits. */
export type DecodedSnapshot =
  | {
      readonly state: 'good';
      readonly head: SnapshotHead;
      readonly tables: Map<string, Map<string, unknown>>;
    }
  | {
      readonly state: 'damaged';
      readonly reason: string;
      /** The number of records that it held, when that can still be read. */
      readonly count: number | null;
      readonly rows: readonly Row[];
    }
  | { readonly state: 'newer-format' };

/** One record out of a line of a snapshot (with or without its comma), or null when its own check does not fit. */
export const decodeRow = (line: string): Row | null => rowOf(decodeChecked(line.replace(/,$/, ''), ''));

/** How many lines are read between two looks at the time. */
const LINES_AT_ONCE = 128;

/** Reads the records whose own check fits. Others get their turns meanwhile. */
const readRows = async (body: Buffer): Promise<readonly Row[]> => {
  const turn = createTurns();
  const rows: Row[] = [];
  let seen = 0;
  for (const line of linesOf(body)) {
    seen += 1;
    if (seen % LINES_AT_ONCE === 0) await turn();
    if (!line.startsWith('{')) continue;
    const row = decodeRow(line);
    if (row !== null) rows.push(row);
  }
  return rows;
};

const sha256Of = async (body: Buffer): Promise<string> => {
  const turn = createTurns();
  const hash = createHash('sha256');
  for (let from = 0; from < body.length; from += PORTION_BYTES) {
    hash.update(body.subarray(from, from + PORTION_BYTES));
    await turn();
  }
  return hash.digest('hex');
};

const whatIsWrong = async (head: SnapshotHead | null, body: Buffer): Promise<string | null> => {
  if (head === null) return null;
  if (head.bytes !== body.length)
    return `it should be ${String(head.bytes)} bytes long and is ${String(body.length)}`;
  return head.sha256 === (await sha256Of(body)) ? null : 'its checksum does not fit';
};

const isOfNewerFormat = (head: unknown): boolean =>
  z.object({ v: z.int().gt(FORMAT_VERSION) }).safeParse(head).success;

/** What can be taken from a file that is not whole: each record that its own check vouches for. */
const salvage = async (head: SnapshotHead | null, body: Buffer, reason: string): Promise<DecodedSnapshot> => {
  const rows = await readRows(body);
  return { state: 'damaged', reason, count: head?.count ?? null, rows };
};

/**
 * Reads a whole snapshot, in portions, so that a window comes up meanwhile. Never rejects: whatever the bytes are, it
 * says what they are good for.
 */
export const decodeSnapshot = async (bytes: Buffer): Promise<DecodedSnapshot> => {
  const raw = firstLineOf(bytes);
  if (isOfNewerFormat(raw)) return { state: 'newer-format' };
  const head = snapshotHeadSchema.safeParse(raw).data ?? null;
  const body = bytes.subarray(bytes.indexOf(LINE_FEED) + 1);
  const wrong = await whatIsWrong(head, body);
  if (head === null || wrong !== null) return salvage(head, body, wrong ?? 'its first line cannot be read');
  const { count: found, tables } = await readKnownRows(body, REST_START);
  return found === head.count
    ? { state: 'good', head, tables }
    : salvage(head, body, 'records in it cannot be read');
};
