import { join } from 'node:path';
import { backupName, readBackupName, type BackupKind } from '../../shared/domain/backup/backup-name.ts';
import { dayIn, outdatedBackups } from '../../shared/domain/backup/rotation.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { copyAlsoIn } from './also-in.ts';
import { backupWriteFailure, type BackupFailure } from './backup-failure.ts';
import { recall, type BackupMemory } from './backup-memory.ts';
import { backupsFolder, type BackupPlace } from './backup-place.ts';
import { SETTINGS_NAME, type Manifest } from './manifest.ts';
import { openArchive } from './open-archive.ts';
import { writeBackup, type BackupContent, type WrittenBackup } from './write-backup.ts';
import { namesIn, removeParts } from './write-durably.ts';

/** A backup that was made, or was not needed because nothing has changed since the last one. */
export interface MadeBackup extends WrittenBackup {
  readonly name: string;
  /** Why the copy in the second folder failed; null where it did not, or where there is no such folder. */
  readonly alsoFailed: BackupFailure | null;
}

/** The backups of a folder by their names, oldest first. */
export async function namedBackups({ io }: Pick<BackupPlace, 'io'>, folder: string) {
  return (await namesIn(io, folder))
    .flatMap((name) => readBackupName(name) ?? [])
    .toSorted((a, b) => a.atMs - b.atMs);
}

/** What is in a backup, but for the settings: equal for backups between which nothing happened. */
const contentKey = ({ files }: Manifest): string =>
  JSON.stringify(
    Object.entries(files)
      .filter(([name]) => name !== SETTINGS_NAME)
      .map(([name, { sha256 }]) => `${name} ${sha256}`)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  );

/** Whether the newest of the app's own backups holds something else. */
async function isNews(place: BackupPlace, home: string, manifest: Manifest): Promise<boolean> {
  const folder = backupsFolder(place);
  const own = (await namedBackups(place, folder)).filter((one) => one.kind === 'auto' && one.home === home);
  const last = own.at(-1);
  if (last === undefined) return true;
  const opened = await openArchive(join(folder, last.name));
  if (!opened.ok) return true;
  opened.value.close();
  return contentKey(opened.value.manifest) !== contentKey(manifest);
}

/** Removes what the rule names, and nothing else; what cannot be removed is tried again the next time. */
async function rotate(place: BackupPlace, folder: string, home: string): Promise<void> {
  const view = { home, nowMs: place.now().getTime(), dayOf: dayIn(place.timeZone) };
  for (const name of outdatedBackups(await namedBackups(place, folder), view)) {
    await place.io.remove(join(folder, name)).catch(() => undefined);
  }
}

async function alsoThere(
  place: BackupPlace,
  { alsoIn, home }: BackupMemory,
  made: { readonly path: string; readonly name: string },
): Promise<BackupFailure | null> {
  if (alsoIn === null) return null;
  const failed = await copyAlsoIn(place, alsoIn, made);
  if (failed === null) await rotate(place, alsoIn.folder, home).catch(() => undefined);
  return failed;
}

async function make(
  place: BackupPlace,
  content: BackupContent,
  kind: BackupKind,
): Promise<Result<MadeBackup, BackupFailure>> {
  const folder = backupsFolder(place);
  await place.io.makeFolder(folder);
  await removeParts(place.io, folder);
  const memory = await recall(place);
  const name = backupName({ atMs: place.now().getTime(), kind, home: memory.home });
  const path = join(folder, name);
  const isWanted = (manifest: Manifest) => isNews(place, memory.home, manifest);
  const written = await writeBackup(place, content, { path, kind, ...(kind === 'auto' ? { isWanted } : {}) });
  if (!written.ok) return written;
  if (!written.value.isKept) return ok({ ...written.value, name, alsoFailed: null });
  await rotate(place, folder, memory.home);
  const alsoFailed = kind === 'restore' ? null : await alsoThere(place, memory, { path, name });
  return ok({ ...written.value, name, alsoFailed });
}

/**
 * Makes a backup in the folder of backups, copies it to the second folder if there is one, and removes what the rule of
 * seven days and four weeks no longer keeps. What is kept before a restore is not copied: nothing is saved meanwhile,
 * and a second folder on a network may never answer.
 */
export async function makeBackup(
  place: BackupPlace,
  content: BackupContent,
  kind: BackupKind,
): Promise<Result<MadeBackup, BackupFailure>> {
  try {
    return await make(place, content, kind);
  } catch (cause) {
    return err(backupWriteFailure(cause, backupsFolder(place)));
  }
}
