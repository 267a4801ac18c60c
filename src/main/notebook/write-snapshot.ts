import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
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
import { createTurns } from '../turns/turns.ts';

/** What goes into a snapshot; its head without what only the written bytes can tell. */
export interface SnapshotContent {
  readonly stream: string;
  readonly head: Omit<SnapshotHead, 'bytes' | 'sha256' | 'count'>;
  readonly data: FrozenTables;
}

const ROWS_PER_SLICE = 250;
const CHUNK_BYTES = 1 << 20;

/** A step of the history that is too long to be encoded at once. */
interface LongRow {
  readonly table: string;
  readonly record: Command;
  readonly separator: string;
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

/** Writes everything after the first line, a slice at a time, so that the app stays answerable meanwhile. */
const writeBody = async (file: IoFile, start: number, data: FrozenTables): Promise<Written> => {
  const hash = createHash('sha256');
  let position = start;
  const turn = createTurns();
  const put = async (text: string | Buffer): Promise<void> => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    hash.update(bytes);
    await writeFully(file, bytes, position);
    position += bytes.length;
  };
  await put(SNAPSHOT_OPENS);
  for (const slice of slicesOf(data)) {
    if (typeof slice === 'string') await put(slice);
    else {
      await put(slice.separator);
      for (const piece of await encodeLongRow(slice, turn)) await put(piece);
    }
    await nextTurn();
  }
  await put(SNAPSHOT_CLOSES);
  return { bytes: position - start, sha256: hash.digest('hex') };
};

const readInto = async (file: IoFile, hash: Hash, start: number): Promise<number> => {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let position = start; ;) {
    const count = await file.read(chunk, position);
    if (count === 0) return position - start;
    hash.update(chunk.subarray(0, count));
    position += count;
  }
};

/** Reads back what was written: a disk that keeps other bytes than it was given is found out before it matters. */
const verify = async (file: IoFile, headLine: Buffer, written: Written): Promise<void> => {
  const start = Buffer.alloc(headLine.length);
  await file.read(start, 0);
  const hash = createHash('sha256');
  const bytes = await readInto(file, hash, headLine.length);
  if (start.equals(headLine) && bytes === written.bytes && hash.digest('hex') === written.sha256) return;
  throw new Error('A snapshot that was just written reads back differently.');
};

const fill = async (file: IoFile, content: SnapshotContent): Promise<void> => {
  const blank: SnapshotHead = { ...content.head, count: content.data.count, bytes: 0, sha256: '' };
  const written = await writeBody(file, Buffer.byteLength(encodeHead(blank)), content.data);
  const headLine = Buffer.from(encodeHead({ ...blank, ...written }), 'utf8');
  await writeFully(file, headLine, 0);
  await file.datasync();
  await verify(file, headLine, written);
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
