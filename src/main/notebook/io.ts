import { constants } from 'node:fs';
import {
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Saved } from './disk-memory.ts';

/** An open file of the notebook. Every call rejects with the system's own error; `write` may write less than asked. */
export interface IoFile {
  /** The system's number of the open file. */
  readonly descriptor: number;
  write(bytes: Uint8Array, position: number): Promise<number>;
  read(into: Uint8Array, position: number): Promise<number>;
  /** Returns when the bytes, and the length, are on the disk. */
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Size in bytes and which file this is on its disk, so that a vanished path can be told from the same file. */
  stat(): Promise<IoStat>;
  close(): Promise<void>;
  /**
   * Writes all bytes, flushes them and looks which file stands at `path` then, all at once and sooner than the calls
   * above; null where that cannot be now, and then nothing was written. Not every file system has it.
   */
  readonly save?: (
    bytes: Uint8Array,
    at: { readonly position: number; readonly path: string },
  ) => Saved | Promise<Saved> | null;
}

/** Size in bytes, and an opaque word that is the same for the same file on the same disk. */
export interface IoStat {
  readonly size: number;
  readonly identity: string;
}

/**
 * The few things that the notebook asks of a file system. It exists so that tests can hand in a disk that writes
 * short, fills up or fails to flush; `nodeIo` is the real one.
 */
export interface Io {
  open(path: string, how: 'create' | 'update' | 'read'): Promise<IoFile>;
  readFile(path: string): Promise<Buffer>;
  list(folder: string): Promise<readonly string[]>;
  stat(path: string): Promise<IoStat>;
  /** Replaces `to` if it is there. */
  rename(from: string, to: string): Promise<void>;
  /** Fails if `to` is there. */
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder and all that is in it. */
  removeFolder(path: string): Promise<void>;
  /** Makes the folder and those above it, for this user only. */
  makeFolder(path: string): Promise<void>;
  /** Makes names that were created, renamed or removed in `folder` durable; Windows has no such thing. */
  syncFolder(folder: string): Promise<void>;
}

const HOW = { create: 'wx+', update: 'r+', read: 'r' } as const;
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const RENAME_ATTEMPTS = 10;

const identityOf = (found: {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
}): IoStat => ({
  size: Number(found.size),
  identity: `${String(found.dev)}:${String(found.ino)}`,
});

const wrap = (handle: FileHandle): IoFile => ({
  write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
  read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
  datasync: () => handle.datasync(),
  truncate: (length) => handle.truncate(length),
  stat: async () => identityOf(await handle.stat({ bigint: true })),
  close: () => handle.close(),
  descriptor: handle.fd,
});

/** The `code` of a system error such as `ENOSPC`, or null when the cause is no system error. */
export const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Windows refuses a rename while a virus scanner holds the file; a moment later it works. */
export const renameWith =
  (move: Io['rename'], platform: NodeJS.Platform): Io['rename'] =>
  async (from, to) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await move(from, to);
        return;
      } catch (cause) {
        const isPatient = platform === 'win32' && attempt < RENAME_ATTEMPTS && BUSY.has(codeOf(cause) ?? '');
        if (!isPatient) throw cause;
        await wait(attempt * 20);
      }
    }
  };

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** The real file system. */
export const nodeIo: Io = {
  open: async (path, how) => wrap(await open(path, HOW[how], OWNER_ONLY_FILE)),
  readFile: (path) => readFile(path),
  list: (folder) => readdir(folder),
  stat: async (path) => identityOf(await stat(path, { bigint: true })),
  rename: renameWith(rename, process.platform),
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  remove: (path) => rm(path),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
  },
  syncFolder,
};

/** Writes all of `bytes`, however little the disk takes at a time; a disk that takes nothing is a full one. */
export const writeFully = async (file: IoFile, bytes: Uint8Array, position: number): Promise<void> => {
  for (let written = 0; written < bytes.length;) {
    const taken = await file.write(bytes.subarray(written), position + written);
    if (taken <= 0) throw Object.assign(new Error('The disk took no bytes.'), { code: 'ENOSPC' });
    written += taken;
  }
};
