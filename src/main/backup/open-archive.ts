import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../../shared/result.ts';
import { backupFailure, backupReadFailure, damagedBackup, type BackupFailure } from './backup-failure.ts';
import { codeOf } from '../notebook/io.ts';
import { isArchiveName, MANIFEST_NAME, readManifest, type Manifest } from './manifest.ts';
import { isSeal } from './seal.ts';

/** Limits far above what a notebook ever is; what is beyond them was made to do harm. */
const MOST_ENTRIES = 10_000;
const LARGEST_FILE = 2 ** 31;
const LARGEST_MANIFEST = 16 << 20;
const LARGEST_RATIO = 1_000;
const HARMLESS_BYTES = 1 << 20;

/** An archive whose directory and manifest fit together. Its files are not read yet; close it in the end. */
export interface OpenedArchive {
  readonly path: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  /** The seal over the whole file; null where another program has packed it again. */
  readonly seal: string | null;
  readonly read: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

/** Which refusal an archive gets; thrown within this file and caught at its edge. */
class Refused extends Error {
  readonly failure: BackupFailure;

  constructor(failure: BackupFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

const notABackup = (path: string): BackupFailure =>
  backupFailure(
    'not-a-backup',
    path,
    'This is no backup of Docket, or it was cut off. Nothing was changed. Choose another file.',
  );

const NEWER =
  'This backup was written by a newer Docket, which this one cannot read. Nothing was changed. Install the newer Docket and open it there.';

/** A bomb says itself how large it is, and what does not keep to its word is stopped by the reader. */
const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > LARGEST_FILE ||
  (uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * LARGEST_RATIO);

const isStrange = (entry: Entry, seen: ReadonlyMap<string, Entry>): boolean =>
  seen.has(entry.fileName) ||
  (entry.fileName !== MANIFEST_NAME && !isArchiveName(entry.fileName)) ||
  (entry.generalPurposeBitFlag & 1) === 1 ||
  isBomb(entry);

async function entriesOf(zip: ZipFile, path: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_ENTRIES) throw new Refused(notABackup(path));
  let isOdd = false;
  for await (const entry of zip.eachEntry()) {
    if (isStrange(entry, entries)) isOdd = true;
    else entries.set(entry.fileName, entry);
  }
  if (!entries.has(MANIFEST_NAME)) throw new Refused(notABackup(path));
  if (isOdd) throw new Refused(damagedBackup(path, 'it holds something that no backup of Docket holds'));
  return entries;
}

async function textOf(stream: Readable, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  const bytes: AsyncIterable<Buffer> = stream;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function manifestOf(zip: ZipFile, entry: Entry | undefined, path: string): Promise<Manifest> {
  if (entry === undefined) throw new Refused(notABackup(path));
  const text = await textOf(await zip.openReadStreamPromise(entry), LARGEST_MANIFEST);
  const manifest = text === null ? null : readManifest(text);
  if (manifest === 'newer') throw new Refused(backupFailure('newer', path, NEWER));
  if (manifest === null) throw new Refused(damagedBackup(path, 'its manifest.json cannot be read'));
  return manifest;
}

/** The manifest names exactly the files that are there, each with its length. */
function refuseMismatch(manifest: Manifest, entries: ReadonlyMap<string, Entry>, path: string): void {
  const named = Object.entries(manifest.files);
  if (named.length !== entries.size - 1) {
    throw new Refused(damagedBackup(path, 'its manifest.json names other files than there are'));
  }
  const wrong = named.find(([name, { bytes }]) => entries.get(name)?.uncompressedSize !== bytes);
  if (wrong !== undefined) {
    throw new Refused(damagedBackup(path, `${wrong[0]} is not as its manifest.json says`));
  }
}

/** A pipe would be waited for without end, so what is no ordinary file is not even opened. */
async function sizeOfFile(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw new Refused(notABackup(path));
  return found.size;
}

async function look(zip: ZipFile, path: string, bytes: number): Promise<OpenedArchive> {
  if (zip.comment !== '' && !isSeal(zip.comment))
    throw new Refused(damagedBackup(path, 'its seal is broken'));
  const entries = await entriesOf(zip, path);
  const manifest = await manifestOf(zip, entries.get(MANIFEST_NAME), path);
  refuseMismatch(manifest, entries, path);
  return {
    path,
    bytes,
    manifest,
    seal: zip.comment === '' ? null : zip.comment,
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`there is no ${name} in it`);
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
}

/** What yauzl or the system said: only the system's own words are about the disk. */
const failureOf = (cause: unknown, path: string): BackupFailure => {
  if (cause instanceof Refused) return cause.failure;
  return codeOf(cause) === null || codeOf(cause)?.startsWith('Z') === true
    ? notABackup(path)
    : backupReadFailure(cause, path);
};

/**
 * Opens an archive and compares its directory with its manifest. Nothing is ever extracted by name: names are only
 * compared with those that Docket itself gives, so none of them can lead anywhere.
 */
export async function openArchive(path: string): Promise<Result<OpenedArchive, BackupFailure>> {
  let zip: ZipFile | null = null;
  try {
    const bytes = await sizeOfFile(path);
    zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    return ok(await look(zip, path, bytes));
  } catch (cause) {
    zip?.close();
    return err(failureOf(cause, path));
  }
}
