import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { exportErrorOf, refusedExport, type ExportError } from './export-error.ts';
import type { ExportSink } from './file-format.ts';
import { createBreather } from './gently.ts';

/** Bytes that are gathered before they go to the disk. */
const GATHERED = 256 * 1024;

/** Writes a file piece by piece. */
type Produce = (out: Pick<ExportSink, 'write'>) => Promise<void>;

interface Gathering extends Pick<ExportSink, 'write'> {
  /** Writes what is still gathered and gives the length of the whole file in bytes. */
  readonly finish: () => Promise<number>;
}

function gatherInto(file: FileHandle, signal: AbortSignal): Gathering {
  const { breathe } = createBreather(signal);
  let waiting: Uint8Array[] = [];
  let [waitingBytes, bytes] = [0, 0];
  const flush = async (): Promise<void> => {
    if (waitingBytes === 0) return;
    const content = Buffer.concat(waiting);
    [waiting, waitingBytes] = [[], 0];
    await file.writeFile(content);
  };
  return {
    write: async (chunk) => {
      await breathe();
      if (chunk.length === 0) return;
      const content = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      waiting.push(content);
      waitingBytes += content.length;
      bytes += content.length;
      if (waitingBytes >= GATHERED) await flush();
    },
    finish: async () => {
      await flush();
      return bytes;
    },
  };
}

async function writeDurably(path: string, produce: Produce, signal: AbortSignal): Promise<number> {
  const file = await open(path, 'wx');
  try {
    const out = gatherInto(file, signal);
    await produce(out);
    const bytes = await out.finish();
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

/** A folder in the way is named before anything is written, because systems report it in different ways. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
}

/** Folders that may not be read, and disks that have no such call: the file is written all the same. */
const notForFolders = new Set(['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR']);

const isNotForFolders = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  'code' in thrown &&
  typeof thrown.code === 'string' &&
  notForFolders.has(thrown.code);

/** Without it a power cut could take back the rename. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch (thrown) {
    if (!isNotForFolders(thrown)) throw thrown;
  }
}

/**
 * Writes a file that leaves Docket, whole or not at all: first beside the target under a name of its own, then to
 * the disk, then renamed. A file that stands at `path` already is replaced. After a failure, or when the viewer
 * cancelled, the folder is as it was, that older file included. Gives the length in bytes.
 */
export async function writeStreamed(
  path: string,
  produce: Produce,
  signal: AbortSignal,
): Promise<Result<number, ExportError>> {
  const folder = dirname(path);
  const part = join(folder, `.docket-${randomUUID()}.part`);
  try {
    await refuseFolder(path);
    const bytes = await writeDurably(part, produce, signal);
    signal.throwIfAborted();
    await rename(part, path);
    await syncFolder(folder);
    return ok(bytes);
  } catch (thrown) {
    await rm(part, { force: true }).catch(() => undefined);
    return err(signal.aborted ? refusedExport('cancelled', path) : exportErrorOf(thrown, path));
  }
}
