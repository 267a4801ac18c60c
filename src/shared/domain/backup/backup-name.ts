/**
 * Why a backup was made: by the app itself once a day, because the viewer asked, or before the notebook was replaced
 * or merged. Only what the app made by itself is ever removed by itself.
 */
export const backupKinds = ['auto', 'hand', 'restore'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** What the name of a backup says. */
export interface NamedBackup {
  readonly name: string;
  /** Wall time, Unix ms. */
  readonly atMs: number;
  readonly kind: BackupKind;
  /** Which data folder it was made from: eight hex digits, so that two computers may share one folder. */
  readonly home: string;
}

const PATTERN =
  /^docket-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(auto|hand|restore)-([0-9a-f]{8})\.zip$/u;

/** The file name of a backup; names sort by time. */
export const backupName = ({ atMs, kind, home }: Omit<NamedBackup, 'name'>): string =>
  `docket-${new Date(atMs).toISOString().replaceAll(/[:.]/gu, '-')}-${kind}-${home}.zip`;

/** What a file name says, or null for a file that is no backup of Docket's own making. */
export function readBackupName(name: string): NamedBackup | null {
  const [, day, hour, minute, second, milli, kind, home] = PATTERN.exec(name) ?? [];
  const atMs = Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`);
  const known = backupKinds.find((one) => one === kind);
  if (known === undefined || home === undefined || Number.isNaN(atMs)) return null;
  return { name, atMs, kind: known, home };
}

/** Whether a file looks like one of Docket's backups by its name, for files that are dropped or opened. */
export const isBackupFile = (name: string): boolean =>
  /\.docket(?: ?\(\d+\))?\.zip$/iu.test(name) || readBackupName(name) !== null;
