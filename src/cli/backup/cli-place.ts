import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { backupsFolder, ownTimeZone, type BackupPlace } from '../../main/backup/backup-place.ts';
import type { BackupFailure } from '../../main/backup/backup-failure.ts';
import type { BackupContent } from '../../main/backup/write-backup.ts';
import { nodeIo } from '../../main/notebook/io.ts';
import { openNotebook } from '../../main/notebook/open-notebook.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { noNotebook, notesFolder, noticesOf, whyNot } from '../home.ts';
import { refused, type Outcome } from '../outcome.ts';

/** Where the backups of a data folder lie. */
export const placeOf = (home: string, version: string): BackupPlace => ({
  io: nodeIo,
  notes: notesFolder(home),
  app: `Docket ${version}`,
  now: () => new Date(),
  timeZone: ownTimeZone(),
});

/** Why a backup cannot be used, as one line. */
export const failureWords = ({ message, path }: BackupFailure): string =>
  path === '' ? message : `${path}: ${message}`;

/** The settings file of a data folder as it is; null where there is none. */
export function settingsText(home: string): string | null {
  try {
    return readFileSync(join(home, 'settings.json'), 'utf8');
  } catch {
    return null;
  }
}

/** The file that was named: a path, or the name of a backup of this data folder. */
export function namedFile(typed: string, place: BackupPlace): string {
  const path = resolve(typed);
  const listed = join(backupsFolder(place), typed);
  const isName = !typed.includes('/') && !typed.includes('\\');
  return isName && !existsSync(path) && existsSync(listed) ? listed : path;
}

/** A fresh id for a record. */
export const newId = (): string => randomUUID();

/** What a backup is made of, read without writing anything, also while the app is running. */
export async function contentAt(
  home: string,
): Promise<Result<BackupContent & { readonly notices: readonly string[] }, Outcome>> {
  if (!existsSync(notesFolder(home))) return err(refused([noNotebook(home)]));
  const how = { appVersion: 'command line', now: () => new Date(), readOnly: true, lock: false };
  const opened = await openNotebook(notesFolder(home), how);
  if (!opened.ok) return err(refused([whyNot(opened.error)]));
  const { mode, data } = opened.value;
  const notices = noticesOf(opened.value);
  await opened.value.close();
  if (mode.mode === 'read-only' && mode.because.kind === 'newer-schema') {
    return err(refused(['A newer Docket wrote these notes, so this one cannot back them up whole.']));
  }
  return ok({ data, settings: settingsText(home), notices });
}
