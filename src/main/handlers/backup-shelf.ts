import type { BackupState } from '../../shared/ipc/backup-calls.ts';
import type { ReadBackup } from '../backup/read-backup.ts';
import type { Keeper } from '../viewing/keeper.ts';

/** What is remembered about backups while the app runs. */
export interface BackupShelf {
  state: BackupState;
  /** What was restored just before the pages started afresh; said once. */
  restored: string | null;
  /** The backup that was looked at last, under the token that puts it back. */
  previewed: { readonly token: string; readonly backup: ReadBackup } | null;
  /** When each was read to its last byte; wall time, Unix ms. */
  readonly checked: Map<string, number>;
  /** One at a time: a backup, or putting one back. */
  busy: boolean;
}

/** One shelf for each notebook that is open: the windows of an app share it. */
const shelves = new WeakMap<Keeper, BackupShelf>();

/** The shelf of a keeper; empty at first. */
export function backupShelf(keeper: Keeper): BackupShelf {
  const shelf = shelves.get(keeper) ?? {
    state: { lastAtMs: null, problem: null },
    restored: null,
    previewed: null,
    checked: new Map<string, number>(),
    busy: false,
  };
  shelves.set(keeper, shelf);
  return shelf;
}
