import { join } from 'node:path';
import type { NotebookFile } from './file-names.ts';
import type { Io } from './io.ts';
import { decodeJournal, type DecodedJournal } from './journal-line.ts';
import { readWhatCan, type ReadBytes } from './read-what-can.ts';
import type { SnapshotHead } from './snapshot-format.ts';

/** A journal in the folder; `content` is null when the snapshot holds all of it, so that nobody needs to read it. */
export interface FoundJournal {
  readonly file: NotebookFile;
  readonly size: number;
  /** Up to which operation the snapshot holds it. */
  readonly coveredTo: number;
  readonly content: (ReadBytes & { readonly decoded: DecodedJournal }) | null;
}

/** Reads what the snapshot does not hold yet. Rejects when a file cannot be read, or is gone by now. */
export const readJournals = async (
  io: Io,
  folder: string,
  wanted: { readonly files: readonly NotebookFile[]; readonly covers: SnapshotHead['covers'] },
): Promise<readonly FoundJournal[]> => {
  const found: FoundJournal[] = [];
  for (const file of wanted.files) {
    const path = join(folder, file.name);
    const cover = wanted.covers[file.stream];
    const { size } = await io.stat(path);
    if (cover !== undefined && size <= cover.bytes) {
      found.push({ file, size, coveredTo: cover.s, content: null });
      continue;
    }
    const read = await readWhatCan(io, path);
    const content = { ...read, decoded: await decodeJournal(read.bytes) };
    found.push({ file, size: read.bytes.length, coveredTo: cover?.s ?? 0, content });
  }
  return found;
};

/** What the first lines of journals say about other journals and snapshots. */
export interface Testimony {
  /** A journal that ends before this was cut. */
  readonly atLeast: ReadonlyMap<string, number>;
  /** What a journal holds after this was refused to the viewer. */
  readonly atMost: ReadonlyMap<string, number>;
  readonly needs: number;
}

/** Collects what the journals that were read know of each other. */
export const testimonyOf = (journals: readonly FoundJournal[]): Testimony => {
  const atLeast = new Map<string, number>();
  const atMost = new Map<string, number>();
  let needs = 0;
  for (const { content } of journals) {
    const header = content?.decoded.header;
    if (header === undefined || header === null) continue;
    needs = Math.max(needs, header.needs);
    for (const [stream, s] of Object.entries(header.sealed)) atMost.set(stream, s);
    for (const [stream, s] of [...Object.entries(header.seen), ...Object.entries(header.sealed)]) {
      atLeast.set(stream, Math.max(s, atLeast.get(stream) ?? 0));
    }
  }
  return { atLeast, atMost, needs };
};
