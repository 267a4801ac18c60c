import { join } from 'node:path';
import { filesOf, type NotebookFile } from './file-names.ts';
import type { Io } from './io.ts';
import type { JournalWriter } from './journal-writer.ts';
import type { Place } from './place.ts';
import { readHead, type SnapshotHead } from './snapshot-format.ts';

const KEPT_SNAPSHOTS = 5;
const LINE_FEED = 0x0a;

const headOf = async (io: Io, path: string): Promise<SnapshotHead | null> => {
  const file = await io.open(path, 'read');
  try {
    let bytes = Buffer.alloc(0);
    for (let size = 4096; ; size *= 2) {
      const chunk = Buffer.alloc(size);
      const count = await file.read(chunk, bytes.length);
      bytes = Buffer.concat([bytes, chunk.subarray(0, count)]);
      if (count === 0 || bytes.includes(LINE_FEED)) return readHead(bytes);
    }
  } finally {
    await file.close();
  }
};

/** Removes all but the newest snapshots and returns those that stay, oldest first. */
const pruneSnapshots = async (place: Place): Promise<readonly NotebookFile[]> => {
  const files = filesOf(await place.io.list(place.folder), 'snapshot');
  for (const file of files.slice(0, -KEPT_SNAPSHOTS)) await place.io.remove(join(place.folder, file.name));
  return files.slice(-KEPT_SNAPSHOTS);
};

/**
 * Removes what is no longer needed: snapshots beyond the newest five, and journals that the oldest of the kept ones
 * holds in full. With a single snapshot no journal goes, so everything is always there twice. Rejects with the system's error; whatever was not removed is removed the next time.
 */
export const prune = async (place: Place, writer: JournalWriter): Promise<void> => {
  const { io, folder } = place;
  const kept = await pruneSnapshots(place);
  const [oldest] = kept;
  const journals = filesOf(await io.list(folder), 'journal');
  const present = new Set(journals.map((file) => file.stream));
  for (const stream of writer.ends.keys()) if (!present.has(stream)) writer.forget(stream);
  if (oldest === undefined || kept.length < 2) return;
  const covers = (await headOf(io, join(folder, oldest.name)))?.covers ?? {};
  const { ends } = writer;
  const isDone = (file: NotebookFile): boolean => {
    const end = ends.get(file.stream);
    return end !== undefined && (covers[file.stream]?.s ?? -1) >= end.s;
  };
  writer.needs = Math.max(writer.needs, oldest.generation);
  for (const file of journals.filter(isDone)) {
    await io.remove(join(folder, file.name));
    writer.forget(file.stream);
  }
  await io.syncFolder(folder);
};
