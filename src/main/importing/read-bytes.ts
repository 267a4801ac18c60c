import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/result.ts';
import { cancelled, importFailureOf, type ImportFailure } from './import-failure.ts';

const LARGEST_CHUNK = 1024 * 1024;
const SMALLEST_CHUNK = 4096;

/** What reading a file may take: at most so many bytes, until somebody stops it, telling how far it is. */
export interface ReadBounds {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Called with the bytes read so far, and how many the file said that it has. */
  readonly progress: (readBytes: number, totalBytes: number) => void;
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`;

/** The refusal of a file that is larger than Docket reads. */
export const tooLarge = (path: string, maxBytes: number): ImportFailure => ({
  kind: 'too-large',
  message: `The file is larger than ${megabytes(maxBytes)}, which is more than Docket reads of such a file.`,
  path,
});

/** One byte more than is expected, so that the end of a small file is seen at once; a file may say nothing of its size. */
const nextChunk = (expected: number): Buffer =>
  Buffer.allocUnsafe(Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, expected + 1)));

/** Reads chunk after chunk and stops at the bound, so that a file that lies about its size cannot fill the memory. */
async function readBounded(
  file: FileHandle,
  path: string,
  bounds: ReadBounds,
): Promise<Result<Buffer, ImportFailure>> {
  const { size } = await file.stat();
  const chunks: Buffer[] = [];
  let total = 0;
  while (total <= bounds.maxBytes) {
    if (bounds.signal.aborted) return err(cancelled(path));
    const chunk = nextChunk(size - total);
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return ok(Buffer.concat(chunks, total));
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
    bounds.progress(total, size);
  }
  return err(tooLarge(path, bounds.maxBytes));
}

/** What is no ordinary file has no end that anybody could wait for, such as a device. */
async function kindProblem(file: FileHandle, path: string): Promise<ImportFailure | null> {
  const stat = await file.stat();
  if (stat.isFile()) return null;
  return { kind: 'not-a-file', message: 'This is not a file that can be read from start to end.', path };
}

/** The bytes of a file, if it is an ordinary one and no larger than it may be. Reads only, and closes it again. */
export async function readBytes(path: string, bounds: ReadBounds): Promise<Result<Buffer, ImportFailure>> {
  let file: FileHandle | null = null;
  try {
    // A pipe without a writer would be waited for forever.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const problem = await kindProblem(file, path);
    if (problem !== null) return err(problem);
    const { size } = await file.stat();
    if (size > bounds.maxBytes) return err(tooLarge(path, bounds.maxBytes));
    return await readBounded(file, path, bounds);
  } catch (thrown) {
    return err(importFailureOf(thrown, path));
  } finally {
    await file?.close();
  }
}
