import { err, type Result } from '../../shared/result.ts';
import { backupFailure, type BackupFailure } from '../backup/backup-failure.ts';
import { backupsFolder, ownTimeZone, type BackupPlace } from '../backup/backup-place.ts';
import type { BackupContent } from '../backup/write-backup.ts';
import type { MadeBackup } from '../backup/make-backup.ts';
import { namedBackups } from '../backup/make-backup.ts';
import { startAutoBackups } from '../backup/auto-backup.ts';
import { nodeIo } from '../notebook/io.ts';
import { backupShelf } from './backup-shelf.ts';
import type { Desk } from './handler.ts';

type BackupDesk = Pick<Desk, 'context' | 'keeper'>;

/** Where this app's backups lie. */
export const placeOf = ({ context }: BackupDesk): BackupPlace => ({
  io: nodeIo,
  notes: context.notebook.folder,
  app: context.generator,
  now: () => new Date(context.time.now().wallMs),
  timeZone: ownTimeZone(),
});

/** What goes into a backup that is made now. */
export const contentOf = ({ context }: BackupDesk): BackupContent => ({
  data: context.notebook.data,
  settings: `${JSON.stringify(context.settings.current(), null, 2)}\n`,
});

/** Notes that the notebook does not show, because a newer Docket wrote them, must not be left out without a word. */
export function whyNoBackup({ context }: BackupDesk): BackupFailure | null {
  const { mode, folder } = context.notebook;
  if (mode.mode === 'writable' || mode.because.kind !== 'newer-schema') return null;
  return backupFailure(
    'newer',
    folder,
    'These notes were written by a newer Docket, so this one cannot back them up whole. Make the backup there.',
  );
}

/** Remembers and tells how the last backup went. */
export function tellBackup(desk: BackupDesk, made: Result<MadeBackup, BackupFailure>): void {
  const shelf = backupShelf(desk.keeper);
  const problem = made.ok ? (made.value.alsoFailed?.message ?? null) : made.error.message;
  const lastAtMs = made.ok ? desk.context.time.now().wallMs : shelf.state.lastAtMs;
  shelf.state = { lastAtMs, problem };
  if (made.ok && made.value.isKept) shelf.checked.set(`here:${made.value.name}`, lastAtMs ?? 0);
  desk.context.announce({ name: 'backupsChanged', payload: shelf.state });
}

/** Finds out when the last backup was made that stands in the folder. */
export async function lastBackupAt(desk: BackupDesk): Promise<number | null> {
  const place = placeOf(desk);
  const named = await namedBackups(place, backupsFolder(place)).catch(() => []);
  return named.at(-1)?.atMs ?? null;
}

/** Does one thing at a time with the backups; refused while another is on its way. */
export async function oneAtATime<T>(
  desk: BackupDesk,
  work: () => Promise<Result<T, BackupFailure>>,
): Promise<Result<T, BackupFailure>> {
  const shelf = backupShelf(desk.keeper);
  if (shelf.busy) {
    const message = 'Docket is just making a backup or putting one back. Wait a moment and try again.';
    return err(backupFailure('refused', backupsFolder(placeOf(desk)), message));
  }
  shelf.busy = true;
  try {
    return await work();
  } finally {
    shelf.busy = false;
  }
}

/** Makes the daily backups as long as the app runs. */
export const keepBackingUp = (desk: BackupDesk): { readonly stop: () => Promise<void> } =>
  startAutoBackups({
    place: placeOf(desk),
    notebook: desk.context.notebook,
    settings: () => contentOf(desk).settings ?? '',
    told: (made) => tellBackup(desk, made),
  });
