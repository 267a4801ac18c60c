import { stat } from 'node:fs/promises';
import { NOTEBOOK_SCHEMA } from '../../shared/domain/notebook/notebook-data.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { openNotebook } from '../notebook/open-notebook.ts';
import { parseFileName } from '../notebook/file-names.ts';
import { backupFailure, damagedBackup, type BackupFailure } from './backup-failure.ts';
import { ARCHIVE_VERSION } from './manifest.ts';
import { countsOf } from './notebook-lines.ts';
import { readBackup, type ReadBackup } from './read-backup.ts';
import { namesIn } from './write-durably.ts';
import { nodeIo } from '../notebook/io.ts';
import { freezeTables } from '../notebook/tables.ts';

/** The notebook's own files in a folder, as they are copied before an upgrade; read only. */
async function readFolder(path: string): Promise<Result<ReadBackup, BackupFailure>> {
  const names = await namesIn(nodeIo, path);
  if (!names.some((name) => parseFileName(name) !== null)) {
    return err(
      backupFailure('not-a-backup', path, 'There is no notebook in this folder. Nothing was changed.'),
    );
  }
  const how = { appVersion: 'backup', now: () => new Date(), readOnly: true, lock: false };
  const opened = await openNotebook(path, how);
  if (!opened.ok) return err(backupFailure('failed', path, opened.error.message));
  const { data, recovery, mode } = opened.value;
  await opened.value.close();
  const [damage] = recovery.damaged;
  if (damage !== undefined) return err(damagedBackup(path, damage.reason));
  if (mode.mode === 'read-only' && mode.because.kind === 'newer-schema') {
    return err(backupFailure('newer', path, mode.because.message));
  }
  const manifest = {
    format: 'docket-backup',
    formatVersion: ARCHIVE_VERSION,
    app: '',
    schema: NOTEBOOK_SCHEMA,
    created: new Date(0).toISOString(),
    kind: 'hand',
    counts: await countsOf(freezeTables(data)),
    files: {},
  } as const;
  return ok({ path, bytes: 0, manifest, seal: null, data, settings: null, transcripts: [] });
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Reads a backup, whether it is an archive or the copy of a notebook's files that was made before an upgrade. */
export const readAnyBackup = async (path: string): Promise<Result<ReadBackup, BackupFailure>> =>
  (await isFolder(path)) ? readFolder(path) : readBackup(path);
