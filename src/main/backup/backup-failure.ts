import { codeOf } from '../notebook/io.ts';

/** Why a backup was not made, read or put back. `message` is one or two plain sentences; `path` is the file or folder. */
export interface BackupFailure {
  readonly kind:
    | 'disk-full'
    | 'no-permission'
    | 'not-found'
    | 'not-a-file'
    | 'not-a-backup'
    | 'damaged'
    | 'newer'
    | 'refused'
    | 'failed';
  readonly message: string;
  readonly path: string;
}

type Kind = BackupFailure['kind'];

const KIND_BY_CODE: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'no-permission'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EISDIR', 'not-a-file'],
  ['ENOTFILE', 'not-a-file'],
]);

const WRITE_WORDS: Readonly<Record<string, string>> = {
  'disk-full':
    'There is no space left for the backup, so none was made. Your notes are safe. Free some space.',
  'no-permission': 'The folder for backups may not be written to, so none was made. Your notes are safe.',
  'not-found': 'The folder for backups is not there, so none was made. Your notes are safe.',
  'not-a-file':
    'What stands there under that name is no file, so no backup was made. Your notes are safe. Choose another name.',
};

const READ_WORDS: Readonly<Record<string, string>> = {
  'no-permission': 'This file may not be read. Nothing was changed.',
  'not-found': 'There is no such file. Nothing was changed.',
};

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const kindOf = (cause: unknown): Kind => KIND_BY_CODE.get(codeOf(cause) ?? '') ?? 'failed';

/** A failure with words of its own. */
export const backupFailure = (kind: Kind, path: string, message: string): BackupFailure => ({
  kind,
  message,
  path,
});

/** What a failed write means: the notebook itself was never touched. */
export const backupWriteFailure = (cause: unknown, path: string): BackupFailure => {
  const kind = kindOf(cause);
  const otherwise = `The backup could not be written (${wordsOf(cause)}). Your notes are safe.`;
  return backupFailure(kind, path, WRITE_WORDS[kind] ?? otherwise);
};

/** What a failed read means. */
export const backupReadFailure = (cause: unknown, path: string): BackupFailure => {
  const kind = kindOf(cause);
  return backupFailure(kind, path, READ_WORDS[kind] ?? `The file could not be read (${wordsOf(cause)}).`);
};

/** The refusal of an archive whose content is not what was written; `what` names the part. */
export const damagedBackup = (path: string, what: string): BackupFailure =>
  backupFailure(
    'damaged',
    path,
    `This backup is damaged (${what}), so nothing was taken from it and nothing was changed. Choose another one.`,
  );
