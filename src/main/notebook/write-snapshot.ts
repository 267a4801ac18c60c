import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import type { Command } from '../../shared/domain/notebook/notebook-data.ts';
import { fileName, unfinishedName } from './file-names.ts';
import { writeFully, type Io, type IoFile } from './io.ts';
import {
  encodeHead,
  encodeLongRow,
  encodeRow,
  SNAPSHOT_CLOSES,
  SNAPSHOT_OPENS,
  type SnapshotHead,
} from './snapshot-format.ts';
import { isLongStep } from './long-batch.ts';
import type { FrozenTables } from './tables.ts';
import { createQuietTurns } from '../turns/turns.ts';

/** What goes into a snapshot; its head without what only the written bytes can tell. */
export interface SnapshotContent {
  readonly stream: string;
  readonly head: Omit<SnapshotHead, 'bytes' | 'sha256' | 'count'>;
  readonly data: FrozenTables;
  /** Waited for between small pieces of work: resolves when nobody saves anything. */
  readonly whenQuiet: () => Promise<void>;
}

/** Some tenths of a millisecond of work. */
const ROWS_PER_SLICE = 32;
/** What is hashed and written at a time, about (UTF-16 units). */
const PIECE = 128 * 1024;
/** What is read back and hashed at a time. */
const CHUNK_BYTES = 256 * 1024;
/** So much is flushed at a time: a change that is saved meanwhile waits for no more than that. */
const FLUSH_BYTES = 4 << 20;

/** A step of the history that is too long to be encoded at once. */
interface LongRow {
  readonly table: string;
  readonly record: Command;
  readonly separator: string;
}

/** What is written, and what lets others go on in between. */
interface Pieces {
  readonly data: FrozenTables;
  readonly turn: () => Promise<void>;
}

/** From which byte on is read back. */
interface Reading {
  readonly start: number;
  readonly turn: () => Promise<void>;
}

interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** The lines of a snapshot, some hundred records at a time; commas stand between records, also across slices. */
const slicesOf = function* ({ tables }: FrozenTables): Generator<string | LongRow> {
  let separator = '';
  for (const { name: table, records } of tables) {
    for (let from = 0; from < records.length; from += ROWS_PER_SLICE) {
      const slice = records.slice(from, from + ROWS_PER_SLICE);
      const lines = slice.flatMap((record) => (isLongStep(record) ? [] : encodeRow({ table, record })));
      if (lines.length > 0) {
        yield separator + lines.join(',\n');
        separator = ',\n';
      }
      for (const record of slice.filter(isLongStep)) {
        yield { table, record, separator };
        separator = ',\n';
      }
    }
  }
};

/** The part of a snapshot after its first line in the making. */
class Body {
  readonly #file: IoFile;
  readonly #start: number;
  readonly #turn: () => Promise<void>;
  readonly #hash = createHash('sha256');
  #waiting: string[] = [];
  #waitingLength = 0;
  #position: number;
  #flushed: number;

  constructor(file: IoFile, start: number, turn: () => Promise<void>) {
    this.#file = file;
    this.#start = start;
    this.#turn = turn;
    this.#position = start;
    this.#flushed = start;
  }

  /** Takes a text, which is written when there is enough of it. */
  async put(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    await this.#turn();
    if (this.#waitingLength >= PIECE) await this.settle();
  }

  /** Writes what waits. */
  async settle(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#waitingLength = 0;
    await this.putBytes(Buffer.from(text, 'utf8'));
  }

  /** Writes bytes at once; nothing may be waiting. */
  async putBytes(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes);
    await this.#turn();
    await writeFully(this.#file, bytes, this.#position);
    this.#position += bytes.length;
    await this.#turn();
    if (this.#position - this.#flushed < FLUSH_BYTES) return;
    await this.#file.datasync();
    this.#flushed = this.#position;
  }

  end(): Written {
    return { bytes: this.#position - this.#start, sha256: this.#hash.digest('hex') };
  }
}

/** Writes everything after the first line, a slice at a time, so that the app stays answerable meanwhile. */
const writeBody = async (file: IoFile, start: number, { data, turn }: Pieces): Promise<Written> => {
  const body = new Body(file, start, turn);
  await body.put(SNAPSHOT_OPENS);
  for (const slice of slicesOf(data)) {
    if (typeof slice === 'string') {
      await body.put(slice);
      continue;
    }
    await body.put(slice.separator);
    await body.settle();
    for (const piece of await encodeLongRow(slice, turn)) await body.putBytes(piece);
  }
  await body.put(SNAPSHOT_CLOSES);
  await body.settle();
  return body.end();
};

const readInto = async (file: IoFile, hash: Hash, from: Reading): Promise<number> => {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let position = from.start; ;) {
    const count = await file.read(chunk, position);
    if (count === 0) return position - from.start;
    hash.update(chunk.subarray(0, count));
    position += count;
    await from.turn();
  }
};

/** Reads back what was written: a disk that keeps other bytes than it was given is found out before it matters. */
const verify = async (
  file: IoFile,
  headLine: Buffer,
  { written, turn }: { readonly written: Written; readonly turn: () => Promise<void> },
): Promise<void> => {
  const start = Buffer.alloc(headLine.length);
  await file.read(start, 0);
  const hash = createHash('sha256');
  const bytes = await readInto(file, hash, { start: headLine.length, turn });
  if (start.equals(headLine) && bytes === written.bytes && hash.digest('hex') === written.sha256) return;
  throw new Error('A snapshot that was just written reads back differently.');
};

const fill = async (file: IoFile, content: SnapshotContent): Promise<void> => {
  const blank: SnapshotHead = { ...content.head, count: content.data.count, bytes: 0, sha256: '' };
  const turn = createQuietTurns(content.whenQuiet);
  const written = await writeBody(file, Buffer.byteLength(encodeHead(blank)), { data: content.data, turn });
  const headLine = Buffer.from(encodeHead({ ...blank, ...written }), 'utf8');
  await writeFully(file, headLine, 0);
  await file.datasync();
  await verify(file, headLine, { written, turn });
};

/**
 * Writes a snapshot under a temporary name, flushes it, reads it back, and only then gives it its name.
 * Rejects with the system's error; nothing is left behind then, as far as the disk allows.
 */
export const writeSnapshot = async (io: Io, folder: string, content: SnapshotContent): Promise<void> => {
  const path = join(folder, fileName('snapshot', content.stream));
  const unfinished = unfinishedName(path);
  const file = await io.open(unfinished, 'create');
  try {
    try {
      await fill(file, content);
    } finally {
      await file.close();
    }
    await io.rename(unfinished, path);
  } catch (cause) {
    await io.remove(unfinished).catch(() => undefined);
    throw cause;
  }
  await io.syncFolder(folder);
};
