import { z } from 'zod';
import type { DeepReadonly } from '../../shared/deep-readonly.ts';
import { CHECK_LENGTH, checkOf, checkOfPieces } from './crc.ts';
import { JsonPieces, parsed } from './json-pieces.ts';
import { createTurns } from '../turns/turns.ts';

/** The number of the snapshots' file format itself, as against the schema of the records in it. */
export const FORMAT_VERSION = 1;

/** The number of the journals' file format; in the first, the mark at the end was missing (see `END_MARK`). */
export const JOURNAL_VERSION = 2;

const position = z.int().nonnegative();

/**
 * The first line of a journal. `s` values count operations since the start of a stream.
 *
 * - `seen`: how far other journals went when this one was begun; one that now ends earlier was cut.
 * - `sealed`: where journals of the same process ended for good; what follows there was refused to the viewer.
 * - `needs`: the generation of the oldest snapshot then kept; without that or a newer one something is missing.
 */
export const journalHeaderSchema = z.strictObject({
  format: z.literal('docket-journal'),
  v: z.int().positive(),
  schema: z.int().nonnegative(),
  app: z.string(),
  at: z.string(),
  needs: position,
  seen: z.record(z.string(), position),
  sealed: z.record(z.string(), position),
});
export type JournalHeader = DeepReadonly<z.infer<typeof journalHeaderSchema>>;

/** An operation as it stands in a file, before its record is upgraded and checked. */
const rawOperationSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('put'),
    entry: z.object({ table: z.string(), record: z.looseObject({ id: z.string() }) }),
  }),
  z.object({ op: z.literal('drop'), table: z.string(), id: z.string() }),
]);

type RawOperation = DeepReadonly<z.infer<typeof rawOperationSchema>>;

/** One batch, and how many operations its journal holds with it. It is one line, so it is there whole or not at all. */
export interface RawBatch {
  readonly s: number;
  readonly ops: readonly RawOperation[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isRecord = (value: unknown): value is { readonly id: string } =>
  isObject(value) && 'id' in value && typeof value.id === 'string';

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  'table' in value &&
  typeof value.table === 'string' &&
  'record' in value &&
  isRecord(value.record);

/** The two shapes of an operation, seen at a glance; records are not copied. */
const isOperation = (value: unknown): value is RawOperation => {
  const isPut = isObject(value) && 'op' in value && value.op === 'put';
  return isPut ? 'entry' in value && isEntry(value.entry) : rawOperationSchema.safeParse(value).success;
};

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The batch of a line; null when it is none. */
const batchOf = (value: unknown): RawBatch | null => {
  if (!isObject(value) || !('s' in value) || !('ops' in value)) return null;
  const { s, ops } = value;
  if (!isPosition(s) || !Array.isArray(ops)) return null;
  return ops.every(isOperation) ? { s, ops } : null;
};

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/**
 * Follows the last line of a journal, and so begins the line after it. Without it a journal that was cut exactly
 * between two lines would look like one to which the rest was never written.
 */
const END_MARK = 0x2e;

const lineOf = (json: string): string => `${checkOf(json)} ${json}\n${String.fromCharCode(END_MARK)}`;

/** The first line of a journal. */
export const encodeHeader = (header: JournalHeader): string => lineOf(JSON.stringify(header));

const AFTER_OPS = Buffer.from(`}\n${String.fromCharCode(END_MARK)}`, 'latin1');

/** The line of a batch that is not long, as one piece of memory; `s` is the position after it, `ops` its operations as JSON. */
export function encodeShortBatch(s: number, ops: Buffer): Buffer {
  const head = `{"s":${s},"ops":`;
  const from = CHECK_LENGTH + 1;
  const opsFrom = from + head.length;
  const opsEnd = opsFrom + ops.length;
  const line = Buffer.allocUnsafe(opsEnd + AFTER_OPS.length);
  line.write(head, from, 'latin1');
  line.set(ops, opsFrom);
  line.set(AFTER_OPS, opsEnd);
  // The check is of everything up to the brace that closes the line.
  line.write(`${checkOf(line.subarray(from, opsEnd + 1))} `, 'latin1');
  return line;
}

/** The line of one batch in pieces; `s` is the position after it, `ops` its operations as JSON. `turn` lets others go on. */
export async function encodeBatch(
  s: number,
  ops: readonly Buffer[],
  turn: () => Promise<void>,
): Promise<readonly Buffer[]> {
  const json = [Buffer.from(`{"s":${s},"ops":`), ...ops, Buffer.from('}')];
  const check = await checkOfPieces(json, turn);
  return [Buffer.from(`${check} `), ...json, Buffer.from(`\n${String.fromCharCode(END_MARK)}`)];
}

/** The JSON of a line that is as it was written; null when a byte of it is not. */
const jsonOf = (marked: Buffer): Buffer | null => {
  const start = marked[0] === END_MARK ? 1 : 0;
  const from = start + CHECK_LENGTH + 1;
  if (marked.length <= from || marked[from - 1] !== SPACE) return null;
  const json = marked.subarray(from);
  return checkOf(json) === marked.toString('latin1', start, from - 1) ? json : null;
};

/** Undoes `lineOf`; undefined when a byte of the line is not what was written. */
const decodeLine = (line: Buffer): unknown => {
  const json = jsonOf(line);
  return json === null ? undefined : parsed(json.toString('utf8'));
};

/** The records that one line of a journal puts, by their tables; none when the line is no batch or is damaged. */
export const decodeJournalLine = (
  line: Buffer,
): readonly { readonly table: string; readonly record: { readonly id: string } }[] =>
  (batchOf(decodeLine(line))?.ops ?? []).flatMap((operation) =>
    operation.op === 'put' ? [operation.entry] : [],
  );

/** A journal as read: what could be read, and what could not. */
export interface DecodedJournal {
  /** Null when the first line cannot be read. */
  readonly header: JournalHeader | null;
  /** A format number above this build's: the lines mean something that this build cannot know. */
  readonly isNewerFormat: boolean;
  readonly batches: readonly RawBatch[];
  /** Complete lines that are not what was written. */
  readonly badLines: number;
  /** Whether the last bad line comes after the last good one, so that nothing tells how much it held. */
  readonly endsBadly: boolean;
  /** Whether the file ends in the middle of a line. */
  readonly isUnfinished: boolean;
}

const linesOf = function* (bytes: Buffer): Generator<Buffer> {
  let from = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
    yield bytes.subarray(from, end);
    from = end + 1;
  }
};

/** Whether a journal ends otherwise than its writer ends one; `version` is null when its first line cannot be read. */
const endsUnfinished = (bytes: Buffer, version: number | null): boolean => {
  const hasMark = bytes.at(-1) === END_MARK && bytes.at(-2) === LINE_FEED;
  return version === 1 ? bytes.at(-1) !== LINE_FEED : !hasMark;
};

type Batches = Pick<DecodedJournal, 'batches' | 'badLines' | 'endsBadly'>;

/** The lines after the first, in portions, so that others get their turns meanwhile. */
const decodeBatches = async (lines: Iterable<Buffer>): Promise<Batches> => {
  const turn = createTurns();
  const pieces = new JsonPieces();
  const batches: RawBatch[] = [];
  let badLines = 0;
  let endsBadly = false;
  const note = (batch: RawBatch | null): void => {
    if (batch === null) badLines += 1;
    else batches.push(batch);
    endsBadly = batch === null;
  };
  const settle = (): void => {
    for (const value of pieces.take()) note(batchOf(value));
  };
  for (const line of lines) {
    const json = jsonOf(line);
    if (json !== null) pieces.add(json, 0, json.length);
    if (json === null || pieces.isFull) settle();
    if (json === null) note(null);
    await turn();
  }
  settle();
  return { batches, badLines, endsBadly };
};

/** Reads a whole journal. Never rejects: whatever the bytes are, it says what they are good for. */
export const decodeJournal = async (bytes: Buffer): Promise<DecodedJournal> => {
  const [first, ...rest] = linesOf(bytes);
  const head = first === undefined ? undefined : decodeLine(first);
  const header = journalHeaderSchema.safeParse(head);
  return {
    header: header.success ? header.data : null,
    isNewerFormat: z.object({ v: z.int().gt(JOURNAL_VERSION) }).safeParse(head).success,
    ...(await decodeBatches(rest)),
    isUnfinished: endsUnfinished(bytes, header.data?.v ?? null),
  };
};
