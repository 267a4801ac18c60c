import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { backupFailure, backupWriteFailure, type BackupFailure } from './backup-failure.ts';
import { transcriptsFolder, type BackupPlace } from './backup-place.ts';
import { isUntouched } from './is-untouched.ts';
import { makeBackup } from './make-backup.ts';
import type { ReadBackup } from './read-backup.ts';
import { putTranscriptsBack, type OtherTranscript } from './transcripts.ts';
import type { BackupContent } from './write-backup.ts';

/** What was kept before anything was changed. */
export interface KeptBefore {
  /** The backup of what was there; null where there was nothing. */
  readonly name: string | null;
}

/** Makes a backup of what is about to change, unless there is nothing yet. */
export async function keepBefore(
  place: BackupPlace,
  content: BackupContent,
): Promise<Result<KeptBefore, BackupFailure>> {
  if (isUntouched(content.data)) return ok({ name: null });
  const made = await makeBackup(place, content, 'restore');
  return made.ok ? ok({ name: made.value.name }) : made;
}

/** Puts the transcripts back; a failure is told in the words of a disk. */
export async function bringTranscripts(
  place: BackupPlace,
  { path, transcripts }: Pick<ReadBackup, 'path' | 'transcripts'>,
  other: OtherTranscript,
): Promise<BackupFailure | null> {
  try {
    const to = { folder: transcriptsFolder(place), names: transcripts, other };
    await putTranscriptsBack(place.io, path, to);
    return null;
  } catch (cause) {
    return backupWriteFailure(cause, transcriptsFolder(place));
  }
}

const asNotebookError = ({ kind, message, path }: BackupFailure): NotebookError => ({
  kind: kind === 'disk-full' ? 'disk-full' : 'io',
  message,
  path,
});

const notReplaced = ({ kind, path, message }: NotebookError): BackupFailure => {
  const words =
    kind === 'disk-full'
      ? 'The disk is full, so the backup was not put back. Your notes are as they were. Free some space.'
      : `The backup was not put back. Your notes are as they were. ${message}`;
  return backupFailure(kind === 'disk-full' ? 'disk-full' : 'refused', path, words);
};

/**
 * Puts a backup in the place of the notebook. First, with nothing else being written, what is there becomes a backup
 * itself; then one snapshot takes its place. A process that dies at any moment leaves all of the old or all of the new.
 */
export async function restoreWhole(
  notebook: Notebook,
  backup: ReadBackup,
  from: { readonly place: BackupPlace; readonly settings: string | null },
): Promise<Result<KeptBefore, BackupFailure>> {
  const { place, settings } = from;
  let kept: KeptBefore = { name: null };
  let failure: BackupFailure | null = null;
  const replaced = await notebook.replace(backup.data, async (old) => {
    const before = await keepBefore(place, { data: old, settings });
    if (before.ok) kept = before.value;
    failure = before.ok ? await bringTranscripts(place, backup, 'replace') : before.error;
    return failure === null ? ok(undefined) : err(asNotebookError(failure));
  });
  if (replaced.ok) return ok(kept);
  return err(failure ?? notReplaced(replaced.error));
}
