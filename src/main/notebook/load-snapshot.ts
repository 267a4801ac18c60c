import { join } from 'node:path';
import type { NotebookFile } from './file-names.ts';
import type { Io } from './io.ts';
import { readWhatCan, type ReadBytes } from './read-what-can.ts';
import { decodeSnapshot, type SnapshotHead } from './snapshot-format.ts';
import { groupRows } from './raw-state.ts';
import type { Row } from './tables.ts';

/** Something that is not as it was written, with the bytes as they were found; none when the file is not there. */
export interface Damage {
  readonly file: NotebookFile;
  readonly bytes: Buffer | null;
  /** False where the disk could not give all the bytes: only the original is the original then. */
  readonly isWhole: boolean;
  readonly reason: string;
  readonly lost: number | null;
}

/** The snapshot that a notebook starts from. Without a good one `covers` is empty and the tables are what could be saved. */
export interface Base {
  readonly schema: number | null;
  readonly generation: number;
  readonly covers: SnapshotHead['covers'];
  readonly tables: Map<string, Map<string, unknown>>;
  readonly damaged: readonly Damage[];
  readonly isNewerFormat: boolean;
}

/** What there is where no snapshot was ever written. */
export const nothing = (): Base => ({
  schema: null,
  generation: 0,
  covers: {},
  tables: new Map(),
  damaged: [],
  isNewerFormat: false,
});

interface Attempt {
  readonly damaged: readonly Damage[];
  readonly rows: readonly Row[];
}

const damageOf = (file: NotebookFile, read: ReadBytes, found: { readonly reason: string }): Damage => ({
  file,
  ...read,
  reason: read.isWhole
    ? `This snapshot is damaged: ${found.reason}.`
    : 'The disk could not read all of this snapshot.',
  lost: 0,
});

/** No snapshot is whole: what can still be read of each is taken, the newest last so that it wins. */
const salvage = (
  files: readonly NotebookFile[],
  attempts: readonly Attempt[],
  counts: readonly (number | null)[],
): Base => {
  const rows = attempts
    .map((attempt) => attempt.rows)
    .toReversed()
    .flat();
  const [newestCount] = counts;
  const saved = attempts[0]?.rows.length ?? 0;
  const lost = newestCount === null || newestCount === undefined ? null : Math.max(0, newestCount - saved);
  const damaged = attempts.flatMap((attempt) => attempt.damaged);
  return {
    ...nothing(),
    generation: files.at(-1)?.generation ?? 0,
    tables: groupRows(rows),
    damaged: damaged.map((damage, index) => (index === 0 ? { ...damage, lost } : damage)),
  };
};

/** Below this (bytes) nobody misses the memory. */
const LARGE_BYTES = 1 << 20;

/**
 * Gives the memory of a large file back at once. Nothing else makes the engine tidy up once a notebook is read, so the
 * bytes would stay for as long as the app runs. Where the runtime cannot do so yet, they go whenever it tidies up.
 */
const letGo = ({ buffer, byteLength }: Buffer): void => {
  const isOwn = buffer.byteLength === byteLength && byteLength >= LARGE_BYTES;
  const transfer: unknown = Reflect.get(buffer, 'transfer');
  if (isOwn && typeof transfer === 'function') Reflect.apply(transfer, buffer, [0]);
};

/** Snapshots, oldest first, and where they are. */
export interface FoundSnapshots {
  readonly io: Io;
  readonly folder: string;
  readonly files: readonly NotebookFile[];
}

/**
 * Reads the newest snapshot that is whole; if none is, what is left of all of them. Rejects when a file cannot be read.
 */
export const loadSnapshot = async ({ io, folder, files }: FoundSnapshots): Promise<Base> => {
  const attempts: Attempt[] = [];
  const counts: (number | null)[] = [];
  for (const file of files.toReversed()) {
    const read = await readWhatCan(io, join(folder, file.name));
    const found = await decodeSnapshot(read.bytes);
    if (found.state === 'newer-format') return { ...nothing(), isNewerFormat: true };
    if (found.state === 'good') {
      letGo(read.bytes);
      const { schema, generation, covers } = found.head;
      const damaged = attempts.flatMap((attempt) => attempt.damaged);
      return { ...nothing(), schema, generation, covers, tables: found.tables, damaged };
    }
    attempts.push({ damaged: [damageOf(file, read, found)], rows: found.rows });
    counts.push(found.count);
  }
  return attempts.length === 0 ? nothing() : salvage(files, attempts, counts);
};
