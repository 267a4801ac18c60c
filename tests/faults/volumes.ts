import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system that exists for one test only. */
export interface Volume {
  readonly folder: string;
  unmount(): Promise<void>;
}

/** A file system that lives in memory, and its disk as a file that can be copied: what is in the file is on the disk. */
export interface Disk extends Volume {
  readonly image: string;
}

/** The file systems that a disk can be given. */
export type DiskKind = 'ext4' | 'xfs' | 'btrfs';

const MAKE: Readonly<Record<DiskKind, readonly [command: string, ...words: string[]]>> = {
  ext4: ['mkfs.ext4', '-q', '-F', '-m', '0'],
  xfs: ['mkfs.xfs', '-q', '-f'],
  btrfs: ['mkfs.btrfs', '-q', '-f'],
};

/** In mebibytes; the programs that make them refuse less. */
export const SMALLEST_DISK: Readonly<Record<DiskKind, number>> = { ext4: 48, xfs: 320, btrfs: 128 };

/** A folder in memory for disk images; taking it away takes everything that is mounted below away first. */
export interface Workshop {
  readonly folder: string;
  /** A new file system on a disk of so many mebibytes, which take room only where something was written. */
  format(name: string, mebibytes: number, kind?: DiskKind): Promise<Disk>;
  /** Copies a disk as it is at this moment, as after a power cut, and returns the image's path. */
  copyImage(disk: Disk, name: string): Promise<string>;
  /** Mounts an image. Not while its original is mounted: some file systems take the two for one. */
  mountImage(image: string): Promise<Volume>;
  dismantle(): Promise<void>;
}

const unmount = async (folder: string): Promise<void> => {
  await run('umount', [folder]).catch(() => run('umount', ['--lazy', folder]));
};

const mountMemory = async (folder: string, mebibytes: number): Promise<void> => {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${String(mebibytes)}m`, 'docket-test', folder]);
};

/** A small file system in memory. */
export const memoryVolume = async (mebibytes: number): Promise<Volume> => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-volume-'));
  await mountMemory(folder, mebibytes);
  const remove = async (): Promise<void> => {
    await unmount(folder);
    await rm(folder, { recursive: true });
  };
  return { folder, unmount: remove };
};

/** Brings everything that the system holds back for a disk onto it. */
export const flush = async (volume: Volume): Promise<void> => {
  await run('sync', ['--file-system', volume.folder]);
};

/** Makes a workshop of so many mebibytes of memory. */
export const openWorkshop = async (mebibytes: number): Promise<Workshop> => {
  const workshop = await memoryVolume(mebibytes);
  const mounted = new Set<string>();
  const attach = async (image: string): Promise<Volume> => {
    const folder = `${image}.mounted`;
    await mkdir(folder);
    await run('mount', ['-o', 'loop', image, folder]);
    mounted.add(folder);
    const detach = async (): Promise<void> => {
      if (mounted.delete(folder)) await unmount(folder);
      await rm(image, { force: true });
    };
    return { folder, unmount: detach };
  };
  return {
    folder: workshop.folder,
    format: async (name, size, kind = 'ext4') => {
      const image = join(workshop.folder, name);
      await run('truncate', ['--size', `${String(size)}M`, image]);
      const [command, ...words] = MAKE[kind];
      await run(command, [...words, image]);
      return { ...(await attach(image)), image };
    },
    copyImage: async (disk, name) => {
      const image = join(workshop.folder, name);
      await run('cp', ['--sparse=always', disk.image, image]);
      return image;
    },
    mountImage: attach,
    dismantle: async () => {
      for (const folder of mounted) await unmount(folder);
      await workshop.unmount();
    },
  };
};

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n').slice(0, 2).join(' ');

/** Why no disk can be simulated here, or null when it can; found out by trying. */
export const whyNoDisks = async (kind: DiskKind = 'ext4'): Promise<string | null> => {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.geteuid?.() !== 0) return 'it needs root to mount a disk image';
  try {
    const workshop = await openWorkshop(SMALLEST_DISK[kind]);
    try {
      await (await workshop.format('probe', SMALLEST_DISK[kind], kind)).unmount();
    } finally {
      await workshop.dismantle();
    }
    return null;
  } catch (cause) {
    return `no disk image can be mounted (${firstLine(cause)})`;
  }
};

/** Why no small file system in memory can be made here, or null when one can. */
export const whyNoMemoryVolume = async (): Promise<string | null> => {
  try {
    await (await memoryVolume(1)).unmount();
    return null;
  } catch (cause) {
    return `no file system in memory can be mounted (${firstLine(cause)})`;
  }
};

/** The name of a test, with the reason when it cannot run here; the reason is printed as well. */
export const named = (name: string, why: string | null): string => {
  if (why === null) return name;
  console.warn(`SKIPPED: ${name}: ${why}`);
  return `${name} [skipped: ${why}]`;
};
