import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { NOTEBOOK_SCHEMA, type NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { upgradeNotebook, type RawTables } from '../../shared/domain/notebook/upgrade.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { z } from 'zod';
import { checkLong, isLongStep } from '../notebook/long-batch.ts';
import { emptyTables, putUnchecked, type Tables } from '../notebook/tables.ts';
import { backupFailure, damagedBackup, type BackupFailure } from './backup-failure.ts';
import { createTurns } from '../turns/turns.ts';
import { NOTEBOOK_NAME, SETTINGS_NAME, TRANSCRIPTS, type Manifest } from './manifest.ts';
import { openArchive, type OpenedArchive } from './open-archive.ts';
import { readRows } from './read-rows.ts';
import { isSealIntact } from './seal.ts';

/** A backup that was read to its last byte and is what was written. */
export interface ReadBackup {
  readonly path: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  /** The seal over the file, or null where another program packed it again; every file in it fits all the same. */
  readonly seal: string | null;
  readonly data: NotebookData;
  /** The text of the settings, unchecked; null where there are none. */
  readonly settings: string | null;
  /** Names of the transcripts in it, without a folder. */
  readonly transcripts: readonly string[];
}

type Read<T> = Result<T, BackupFailure>;

const LARGEST_SETTINGS = 1 << 20;

async function hashOf(stream: Readable, keep: (chunk: Buffer) => void): Promise<string> {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Buffer> = stream;
  for await (const chunk of bytes) {
    hash.update(chunk);
    keep(chunk);
  }
  return hash.digest('hex');
}

const rowCount = (tables: RawTables): Readonly<Record<string, number>> =>
  Object.fromEntries([...tables].map(([name, rows]) => [name, rows.size]));

/** Whether each table holds as many records as the manifest says, and no other table is there. */
const isCounted = (tables: RawTables, counts: Manifest['counts']['tables']): boolean => {
  const found = rowCount(tables);
  const names = new Set([...Object.keys(found), ...Object.keys(counts)]);
  return [...names].every((name) => (found[name] ?? 0) === (counts[name] ?? 0));
};

/** Checks a record and puts it into its table, a step of very many changes in portions; why not, when it does not fit. */
async function putRecord(tables: Tables, name: string, record: unknown): Promise<string | null> {
  if (name !== 'commands' || typeof record !== 'object' || record === null || !isLongStep(record))
    return putUnchecked(tables, name, record);
  const fits = await checkLong([{ op: 'put', entry: { table: name, record } }]);
  if (!fits.ok) return z.prettifyError(fits.error);
  tables.commands.set(record.id, record);
  return null;
}

async function checked(raw: RawTables, path: string): Promise<Read<NotebookData>> {
  const turn = createTurns();
  const tables = emptyTables();
  for (const [name, records] of raw) {
    for (const record of records.values()) {
      const why = await putRecord(tables, name, record);
      if (why !== null) return err(damagedBackup(path, `a record of ${name} is none: ${why}`));
      await turn();
    }
  }
  return ok(tables);
}

async function readData(archive: OpenedArchive): Promise<Read<NotebookData>> {
  const { path, manifest } = archive;
  const expected = manifest.files[NOTEBOOK_NAME];
  if (expected === undefined) return err(damagedBackup(path, `there is no ${NOTEBOOK_NAME} in it`));
  const rows = await readRows(await archive.read(NOTEBOOK_NAME));
  if (rows.sha256 !== expected.sha256 || !rows.isWhole || !isCounted(rows.tables, manifest.counts.tables)) {
    return err(damagedBackup(path, `${NOTEBOOK_NAME} is not as its manifest.json says`));
  }
  const upgraded = upgradeNotebook({ schema: manifest.schema, tables: rows.tables }, NOTEBOOK_SCHEMA);
  if (upgraded === null) {
    return err(backupFailure('not-a-backup', path, 'This backup is of a Docket that is too old to be read.'));
  }
  return checked(upgraded.tables, path);
}

/** Reads every other file to its end and compares its hash; gives the settings, which are small. */
async function readRest(archive: OpenedArchive): Promise<Read<string | null>> {
  const { path, manifest } = archive;
  let settings: string | null = null;
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    if (name === NOTEBOOK_NAME) continue;
    const kept: Buffer[] = [];
    const isKept = name === SETTINGS_NAME && bytes <= LARGEST_SETTINGS;
    const found = await hashOf(await archive.read(name), (chunk) => void (isKept ? kept.push(chunk) : 0));
    if (found !== sha256) return err(damagedBackup(path, `${name} is not as its manifest.json says`));
    if (isKept) settings = Buffer.concat(kept).toString('utf8');
  }
  return ok(settings);
}

const transcriptsIn = ({ files }: Manifest): readonly string[] =>
  Object.keys(files)
    .filter((name) => name.startsWith(TRANSCRIPTS))
    .map((name) => name.slice(TRANSCRIPTS.length));

async function readOpened(archive: OpenedArchive): Promise<Read<ReadBackup>> {
  const { path, bytes, manifest, seal } = archive;
  if (seal !== null && !(await isSealIntact(path, bytes, seal))) {
    return err(damagedBackup(path, 'its bytes are not those that were sealed'));
  }
  const data = await readData(archive);
  if (!data.ok) return data;
  const settings = await readRest(archive);
  if (!settings.ok) return settings;
  const transcripts = transcriptsIn(manifest);
  return ok({ path, bytes, manifest, seal, data: data.value, settings: settings.value, transcripts });
}

/**
 * Reads a backup whole, in memory and writing nothing: seal, manifest, every file's hash, every record's form. An older
 * schema goes up the notebook's own steps. Whatever does not fit is refused as a whole, in words.
 */
export async function readBackup(path: string): Promise<Read<ReadBackup>> {
  const opened = await openArchive(path);
  if (!opened.ok) return opened;
  try {
    return await readOpened(opened.value);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return err(damagedBackup(path, why));
  } finally {
    opened.value.close();
  }
}
