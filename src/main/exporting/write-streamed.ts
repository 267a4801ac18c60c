import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { exportErrorOf, refusedExport, type ExportError } from './export-error.ts';
import type { ExportSink } from './file-format.ts';
import { createPile } from './pile.ts';
import { fileToReplace } from '../leaving/file-to-replace.ts';
import { createTurns } from '../turns/turns.ts';

/** Writes a file piece by piece. */
type Produce = (out: Pick<ExportSink, 'write'>) => Promise<void>;

interface Gathering extends Pick<ExportSink, 'write'> {
  /** Writes what is still gathered and gives the length of the whole file in bytes. */
  readonly finish: () => Promise<number>;
  /** Waits until nothing is being written any more, however it ends. */
  readonly settle: () => Promise<void>;
}

/** The disk writes one pile while the next one is made. */
function gatherInto(file: FileHandle, signal: AbortSignal): Gathering {
  const turn = createTurns(signal);
  const pile = createPile();
  let [writing, bytes]: [Promise<void>, number] = [Promise.resolve(), 0];
  const flush = async (): Promise<void> => {
    await writing;
    const content = pile.take();
    bytes += content.length;
    if (content.length > 0) writing = file.writeFile(content);
    // Whoever waits for it next hears of a failure; until then nobody may take it for one that nobody hears of.
    writing.catch(() => undefined);
  };
  return {
    write: async (chunk) => {
      await turn();
      pile.add(chunk);
      if (pile.isHigh()) await flush();
    },
    finish: async () => {
      await flush();
      await writing;
      return bytes;
    },
    settle: () => writing.catch(() => undefined),
  };
}

async function writeDurably(path: string, produce: Produce, signal: AbortSignal): Promise<number> {
  const file = await open(path, 'wx');
  const out = gatherInto(file, signal);
  try {
    await produce(out);
    const bytes = await out.finish();
    await file.sync();
    return bytes;
  } finally {
    await out.settle();
    await file.close();
  }
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

/** The unfinished files of this very process. */
const parts = new Set<string>();

/** Removes every unfinished file, whatever its writer still does, when Docket ends and its disk has not answered in time. */
export async function removeParts(): Promise<void> {
  await Promise.all([...parts].map((part) => rm(part, { force: true }).catch(() => undefined)));
}

/** Writes beside `target` under a name of its own, then gives it the target's. */
async function replace(target: string, produce: Produce, signal: AbortSignal): Promise<number> {
  const folder = dirname(target);
  const part = join(folder, `.docket-${randomUUID()}.part`);
  parts.add(part);
  try {
    const bytes = await writeDurably(part, produce, signal);
    signal.throwIfAborted();
    await rename(part, target);
    await syncFolder(folder);
    return bytes;
  } catch (thrown) {
    await rm(part, { force: true }).catch(() => undefined);
    throw thrown;
  } finally {
    parts.delete(part);
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
  try {
    return ok(await replace(await fileToReplace(path), produce, signal));
  } catch (thrown) {
    return err(signal.aborted ? refusedExport('cancelled', path) : exportErrorOf(thrown, path));
  }
}
