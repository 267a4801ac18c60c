import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackupName, type BackupKind } from '../../shared/domain/backup/backup-name.ts';
import { alsoInProblem, type AlsoIn } from './also-in.ts';
import { recallOnly } from './backup-memory.ts';
import { backupsFolder, type BackupPlace } from './backup-place.ts';
import { openArchive } from './open-archive.ts';
import { namesIn } from './write-durably.ts';

/** One backup that can be chosen, newest first in a list. */
export interface ListedBackup {
  /** Names it for this computer: where it lies and its file name. */
  readonly id: string;
  readonly path: string;
  /** `upgrade`: the notebook's own files, copied before they were written in a newer schema. */
  readonly kind: BackupKind | 'upgrade';
  /** Wall time, Unix ms. */
  readonly atMs: number;
  readonly bytes: number;
  /** Notes that are not deleted; null where only reading the whole of it could tell. */
  readonly notes: number | null;
  /** Why it cannot be used, as far as a look at its directory tells; null where nothing seems wrong. */
  readonly problem: string | null;
  readonly where: 'here' | 'also' | 'both';
}

/** What there is, and how the second folder is. */
export interface BackupList {
  readonly backups: readonly ListedBackup[];
  readonly folder: string;
  readonly alsoIn: { readonly folder: string; readonly problem: string | null } | null;
}

const UPGRADE = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.(\d{3})Z-schema-\d+$/u;

const upgradeTime = (name: string): number => {
  const [, day, hour, minute, second, milli] = UPGRADE.exec(name) ?? [];
  return Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`);
};

async function sizeOfFolder(place: BackupPlace, folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await namesIn(place.io, folder)) bytes += (await stat(join(folder, name))).size;
  return bytes;
}

async function upgradeCopy(place: BackupPlace, folder: string, name: string): Promise<ListedBackup | null> {
  const atMs = upgradeTime(name);
  if (Number.isNaN(atMs)) return null;
  const path = join(folder, name);
  const bytes = await sizeOfFolder(place, path);
  return {
    id: `here:${name}`,
    path,
    kind: 'upgrade',
    atMs,
    bytes,
    notes: null,
    problem: null,
    where: 'here',
  };
}

async function archive(folder: string, name: string, where: 'here' | 'also'): Promise<ListedBackup | null> {
  const named = readBackupName(name);
  if (named === null) return null;
  const path = join(folder, name);
  const known = { id: `${where}:${name}`, path, kind: named.kind, atMs: named.atMs, where };
  const opened = await openArchive(path);
  if (!opened.ok) {
    const bytes = await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    return { ...known, bytes, notes: null, problem: opened.error.message };
  }
  opened.value.close();
  return { ...known, bytes: opened.value.bytes, notes: opened.value.manifest.counts.notes, problem: null };
}

async function listHere(place: BackupPlace): Promise<readonly ListedBackup[]> {
  const folder = backupsFolder(place);
  const found: ListedBackup[] = [];
  for (const name of await namesIn(place.io, folder)) {
    const one = (await archive(folder, name, 'here')) ?? (await upgradeCopy(place, folder, name));
    if (one !== null) found.push(one);
  }
  return found;
}

async function listThere(place: BackupPlace, alsoIn: AlsoIn): Promise<readonly ListedBackup[]> {
  const found: ListedBackup[] = [];
  for (const name of await namesIn(place.io, alsoIn.folder)) {
    const one = await archive(alsoIn.folder, name, 'also');
    if (one !== null) found.push(one);
  }
  return found;
}

const fileOf = ({ id }: ListedBackup): string => id.slice(id.indexOf(':') + 1);

/** A backup that lies in both folders is one. */
function together(here: readonly ListedBackup[], there: readonly ListedBackup[]): readonly ListedBackup[] {
  const twice = new Set(there.map(fileOf));
  const own = new Set(here.map(fileOf));
  return [
    ...here.map((one) => (twice.has(fileOf(one)) ? { ...one, where: 'both' as const } : one)),
    ...there.filter((one) => !own.has(fileOf(one))),
  ].toSorted((a, b) => b.atMs - a.atMs);
}

/** All backups that can be found, newest first; writes nothing. Rejects with the system's error. */
export async function listBackups(place: BackupPlace): Promise<BackupList> {
  const alsoIn = (await recallOnly(place))?.alsoIn ?? null;
  const problem = alsoIn === null ? null : await alsoInProblem(place, alsoIn);
  const there = alsoIn === null || problem !== null ? [] : await listThere(place, alsoIn);
  return {
    backups: together(await listHere(place), there),
    folder: backupsFolder(place),
    alsoIn: alsoIn === null ? null : { folder: alsoIn.folder, problem },
  };
}
