import { makeBackup } from '../../src/main/backup/make-backup.ts';
import { readBackup } from '../../src/main/backup/read-backup.ts';
import { restoreWhole } from '../../src/main/backup/restore-backup.ts';
import { DiskThread } from '../../src/main/notebook/disk-thread.ts';
import { nodeIo, type Io } from '../../src/main/notebook/io.ts';
import { openNotebookWith } from '../../src/main/notebook/open-notebook.ts';
import { ok } from '../../src/shared/result.ts';
import type { Store } from './store.ts';

/** A disk that never flushes: the notebook as it would be without its care. */
export const unflushed: Io = {
  ...nodeIo,
  open: async (path, how) => ({ ...(await nodeIo.open(path, how)), datasync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
};

/** How a notebook is opened for the faults. */
export interface NotebookOptions {
  readonly folder: string;
  readonly compactAfter: number;
  readonly isLocked: boolean;
  /** The built thread of the disk; without it every change takes the ordinary way. */
  readonly diskWorker?: string;
}

/** The notebook itself, which must be writable, and its backups. */
export const notebookStore = async (io: Io, options: NotebookOptions): Promise<Store> => {
  const limits = { operations: options.compactAfter, bytes: 8 << 20, idleMs: 60_000 };
  const { diskWorker } = options;
  const thread = diskWorker === undefined ? {} : { diskThread: new DiskThread(diskWorker, 0) };
  const how = { appVersion: '0.1.0', now: () => new Date(), lock: options.isLocked, ...thread };
  const opened = await openNotebookWith({ io, limits })(options.folder, how);
  if (!opened.ok) throw new Error(opened.error.message);
  const notebook = opened.value;
  if (notebook.mode.mode !== 'writable') throw new Error(notebook.mode.because.message);
  const place = { io, notes: options.folder, app: '0.1.0', now: () => new Date(), timeZone: 'UTC' };
  let newest: string | null = null;
  return {
    now: () => notebook.data,
    lost: notebook.recovery.damaged
      .filter(({ lost }) => lost !== null && lost > 0)
      .map(({ reason }) => reason),
    commit: (operations) => notebook.commit(operations),
    backUp: async () => {
      const made = await makeBackup(place, { data: notebook.data, settings: null }, 'auto');
      if (!made.ok) throw new Error(made.error.message);
      if (made.value.isKept) newest = made.value.path;
    },
    restore: async (begin) => {
      if (newest === null) return ok(null);
      const backup = await readBackup(newest);
      if (!backup.ok) throw new Error(backup.error.message);
      begin(backup.value.data);
      return restoreWhole(notebook, backup.value, { place, settings: null });
    },
    close: () => notebook.close(),
  };
};
