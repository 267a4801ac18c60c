import type { BackupKind } from '../../shared/domain/backup/backup-name.ts';
import { NOTEBOOK_SCHEMA, type NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { freezeTables } from '../notebook/tables.ts';
import { backupWriteFailure, type BackupFailure } from './backup-failure.ts';
import { transcriptsFolder, type BackupPlace } from './backup-place.ts';
import { ARCHIVE_VERSION, NOTEBOOK_NAME, SETTINGS_NAME, type Manifest } from './manifest.ts';
import { countsOf, notebookLines } from './notebook-lines.ts';
import { readBackup } from './read-backup.ts';
import { stat } from 'node:fs/promises';
import { transcriptParts } from './transcripts.ts';
import { writeArchive, type ArchivePart } from './write-archive.ts';
import { writeDurably } from './write-durably.ts';
import { fileToReplace } from '../leaving/file-to-replace.ts';

/** What goes into a backup besides the transcripts, which are taken from their folder. */
export interface BackupContent {
  readonly data: NotebookData;
  /** The settings as JSON; null leaves them out. */
  readonly settings: string | null;
}

/** A backup on the disk that was read back whole. */
export interface WrittenBackup {
  readonly path: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  /** False where `isWanted` did not want it, so that there is no file. */
  readonly isKept: boolean;
}

/** Where to, why, and whether it is wanted once it is known what is in it. */
export interface BackupOrder {
  readonly path: string;
  readonly kind: BackupKind;
  readonly isWanted?: (manifest: Manifest) => Promise<boolean>;
}

const settingsPart = (settings: string | null): readonly ArchivePart[] =>
  settings === null ? [] : [{ name: SETTINGS_NAME, pieces: [Buffer.from(settings, 'utf8')] }];

async function write(
  place: BackupPlace,
  content: BackupContent,
  { path, kind, isWanted }: BackupOrder,
): Promise<WrittenBackup> {
  const frozen = freezeTables(content.data);
  const about = {
    format: 'docket-backup',
    formatVersion: ARCHIVE_VERSION,
    app: place.app,
    schema: NOTEBOOK_SCHEMA,
    created: place.now().toISOString(),
    kind,
    counts: await countsOf(frozen),
  } as const;
  const parts = [
    { name: NOTEBOOK_NAME, pieces: notebookLines(frozen) },
    ...settingsPart(content.settings),
    ...(await transcriptParts(place.io, transcriptsFolder(place))),
  ];
  let bytes = 0;
  let isKept = true;
  const manifest = await writeDurably(place.io, await fileToReplace(path), {
    fill: (file) => writeArchive(file, parts, about),
    check: async (part, made) => {
      if (isWanted !== undefined) isKept = await isWanted(made);
      if (!isKept) return false;
      const read = await readBackup(part);
      if (!read.ok) throw new Error(`it reads back differently: ${read.error.message}`);
      bytes = (await stat(part)).size;
      return true;
    },
  });
  return { path, bytes, manifest, isKept };
}

/**
 * Writes a backup: beside its place, flushed, read back whole and compared, and only then under its name. Whatever
 * happens in between, no half archive has the name of a backup.
 */
export async function writeBackup(
  place: BackupPlace,
  content: BackupContent,
  order: BackupOrder,
): Promise<Result<WrittenBackup, BackupFailure>> {
  try {
    return ok(await write(place, content, order));
  } catch (cause) {
    return err(backupWriteFailure(cause, order.path));
  }
}
