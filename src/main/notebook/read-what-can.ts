import { codeOf, type Io, type IoFile } from './io.ts';

/** The bytes of a file. Where the disk could not give them there are zeros, and `isWhole` is false. */
export interface ReadBytes {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** What a disk gives or refuses at a time. */
const PIECE_BYTES = 4096;

const isBadPlace = (cause: unknown): boolean => codeOf(cause) === 'EIO';

const readPiece = async (file: IoFile, into: Uint8Array, position: number): Promise<void> => {
  try {
    await file.read(into, position);
  } catch (cause) {
    if (!isBadPlace(cause)) throw cause;
  }
};

const readPieces = async (io: Io, path: string): Promise<Buffer> => {
  const file = await io.open(path, 'read');
  try {
    const bytes = Buffer.alloc((await file.stat()).size);
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      await readPiece(file, bytes.subarray(from, from + PIECE_BYTES), from);
    }
    return bytes;
  } finally {
    await file.close();
  }
};

/**
 * Reads a file, and from a disk with bad places all that it still holds: one of them must not cost a whole notebook.
 * Rejects with the system's error when the file cannot be read for any other reason.
 */
export const readWhatCan = async (io: Io, path: string): Promise<ReadBytes> => {
  try {
    return { bytes: await io.readFile(path), isWhole: true };
  } catch (cause) {
    if (!isBadPlace(cause)) throw cause;
    return { bytes: await readPieces(io, path), isWhole: false };
  }
};
