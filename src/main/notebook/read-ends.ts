import type { Io, IoFile } from './io.ts';

/** How a file begins and how it ends; the two overlap or are the same in a short one. */
export interface FileEnds {
  readonly first: Buffer;
  readonly last: Buffer;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** The first line of a snapshot is far shorter than this. */
const FIRST_BYTES = 64 << 10;

async function readAt(file: IoFile, from: number, to: number): Promise<Buffer | null> {
  const into = Buffer.alloc(to - from);
  return (await file.read(into, from)) === into.length ? into : null;
}

/**
 * Reads how a file begins, and its last `lastBytes`; null when the disk does not give them, because whoever reads the
 * whole afterwards says what is wrong with it.
 */
export async function readEnds(io: Io, path: string, lastBytes: number): Promise<FileEnds | null> {
  let file: IoFile | null = null;
  try {
    file = await io.open(path, 'read');
    const { size } = await file.stat();
    const first = await readAt(file, 0, Math.min(size, FIRST_BYTES));
    const last = await readAt(file, Math.max(0, size - lastBytes), size);
    return first === null || last === null ? null : { first, last, size };
  } catch {
    return null;
  } finally {
    await file?.close();
  }
}
