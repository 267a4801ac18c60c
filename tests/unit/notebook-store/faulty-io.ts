import { nodeIo, type Io, type IoFile } from '../../../src/main/notebook/io.ts';

/** A system error as Node makes them. */
const systemError = (code: string): Error => Object.assign(new Error(`${code}: made up`), { code });

/** A real disk with faults that can be switched on and off; counts what it is asked. */
export interface FaultyDisk {
  readonly io: Io;
  /** Bytes per write at most; null for as many as asked. */
  shortWrite: number | null;
  failWrite: string | null;
  failSync: string | null;
  failTruncate: string | null;
  /** A piece of a file that cannot be read any more. */
  badPlace: { readonly name: string; readonly from: number; readonly to: number } | null;
  /** Bytes that still fit before every write fails with ENOSPC. */
  room: number;
  syncs: number;
  written: number;
  /** Runs before each flush. */
  beforeSync: () => Promise<void>;
}

export const faultyDisk = (): FaultyDisk => {
  const wrap = (file: IoFile, path: string): IoFile => ({
    ...file,
    write: async (bytes, position) => {
      if (disk.failWrite !== null) {
        await file.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position);
        throw systemError(disk.failWrite);
      }
      const count = Math.min(bytes.length, disk.shortWrite ?? bytes.length, disk.room);
      if (count === 0) throw systemError('ENOSPC');
      const taken = await file.write(bytes.subarray(0, count), position);
      disk.room -= taken;
      disk.written += taken;
      return taken;
    },
    datasync: async () => {
      await disk.beforeSync();
      disk.syncs += 1;
      if (disk.failSync !== null) throw systemError(disk.failSync);
      await file.datasync();
    },
    read: (into, position) => {
      const { badPlace } = disk;
      const isHit =
        badPlace !== null &&
        path.endsWith(badPlace.name) &&
        position < badPlace.to &&
        position + into.length > badPlace.from;
      return isHit ? Promise.reject(systemError('EIO')) : file.read(into, position);
    },
    truncate: (length) =>
      disk.failTruncate === null ? file.truncate(length) : Promise.reject(systemError(disk.failTruncate)),
  });
  const disk: FaultyDisk = {
    io: {
      ...nodeIo,
      open: async (path, how) => wrap(await nodeIo.open(path, how), path),
      readFile: (path) =>
        disk.badPlace !== null && path.endsWith(disk.badPlace.name)
          ? Promise.reject(systemError('EIO'))
          : nodeIo.readFile(path),
    },
    shortWrite: null,
    failWrite: null,
    failSync: null,
    failTruncate: null,
    badPlace: null,
    room: Number.MAX_SAFE_INTEGER,
    syncs: 0,
    written: 0,
    beforeSync: () => Promise.resolve(),
  };
  return disk;
};
