import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { isMissing } from '../notebook/notebook-failure.ts';
import { writeFully, type Io, type IoFile } from '../notebook/io.ts';

/** Earlier versions of Docket called them `.part`. */
const PART = /^\.docket-backup-(\d+)-[0-9a-f]{8}\.(?:part|unfinished)$/u;

/**
 * Not `.part`: whoever opens the notebook removes those at once, and a backup that the command line makes beside it may
 * be half written then. The number of the process tells the living from the dead (`removeParts`).
 */
const partName = (): string => `.docket-backup-${process.pid}-${randomBytes(4).toString('hex')}.unfinished`;

async function filledAndClosed<T>(file: IoFile, fill: (file: IoFile) => Promise<T>): Promise<T> {
  try {
    return await fill(file);
  } finally {
    await file.close();
  }
}

/**
 * Makes a file whole or not at all: under a name of its own in the same folder, filled, looked at once more by `check`,
 * renamed, and the name made durable. `check` may still refuse by rejecting. Rejects with what failed; nothing is left
 * behind then, as far as the disk allows.
 */
export async function writeDurably<T>(
  io: Io,
  path: string,
  work: {
    readonly fill: (file: IoFile) => Promise<T>;
    /** Gives false where the file is not wanted after all. */
    readonly check: (part: string, filled: T) => Promise<boolean>;
  },
): Promise<T> {
  const part = join(dirname(path), partName());
  const file = await io.open(part, 'create');
  try {
    const filled = await filledAndClosed(file, work.fill);
    if (await work.check(part, filled)) {
      await io.rename(part, path);
      await io.syncFolder(dirname(path));
    } else await io.remove(part);
    return filled;
  } catch (cause) {
    await io.remove(part).catch(() => undefined);
    throw cause;
  }
}

/** Writes bytes that are in memory, reads them back, and gives them their name. */
export async function writeBytes(io: Io, path: string, bytes: Uint8Array): Promise<void> {
  await writeDurably(io, path, {
    fill: async (file) => {
      await writeFully(file, bytes, 0);
      await file.datasync();
    },
    check: async (part) => {
      if ((await io.readFile(part)).equals(bytes)) return true;
      throw new Error('it reads back differently');
    },
  });
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH');
  }
};

/** Removes what processes left behind that died while they wrote. What cannot be removed does no harm. */
export async function removeParts(io: Io, folder: string): Promise<void> {
  for (const name of await namesIn(io, folder)) {
    const [, pid] = PART.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      await io.remove(join(folder, name)).catch(() => undefined);
  }
}

/** The names in a folder; none where it is not there. Rejects with the system's other errors. */
export async function namesIn(io: Io, folder: string): Promise<readonly string[]> {
  try {
    return await io.list(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
