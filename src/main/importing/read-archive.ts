import { ok, err, type Result } from '../../shared/result.ts';
import type { Pausing } from '../../shared/domain/export/pausing.ts';
import type { Refusal } from '../../shared/domain/import/found.ts';
import { decodeText } from './decode-text.ts';
import { inTurns } from '../turns/turns.ts';
import { isDangerousName, useOf } from './pack-names.ts';
import { isOverfull, unpackEntry, type Unpacked } from './unpack-zip.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** The text files of an archive or a folder, and what in it could not be read. */
export interface PackContent {
  readonly files: ReadonlyMap<string, string>;
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

/** Gathers what is read of one archive or folder. */
export interface PackLists {
  readonly files: Map<string, string>;
  readonly refused: Refusal[];
  readonly warnings: Refusal[];
}

/** Empty lists. */
export const newPackLists = (): PackLists => ({ files: new Map(), refused: [], warnings: [] });

/** A name as it may be shown: what is dangerous in it must not be dangerous in a message. */
export const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '�').slice(0, 200);

/** Decodes one file into the lists; text only. */
export function takeText(name: string, bytes: Buffer, lists: PackLists): void {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return void lists.refused.push({ at: shownName(name), reason: decoded.error });
  if (decoded.value.warning !== null)
    lists.warnings.push({ at: shownName(name), reason: decoded.value.warning });
  lists.files.set(name, decoded.value.text);
}

/** Whether a file is to be read, by its name and kind; what is refused is listed. */
export function isWanted(
  file: { readonly name: string; readonly isLink: boolean },
  lists: PackLists,
): boolean {
  const { name, isLink } = file;
  const refuse = (reason: string): false => {
    lists.refused.push({ at: shownName(name), reason });
    return false;
  };
  if (isDangerousName(name)) return refuse('Its name leads out of the archive, so it was not read.');
  if (isLink) return refuse('It is a link to somewhere else and no file, so it was not followed.');
  if (lists.files.has(name)) return refuse('Another file of the same name stands before it.');
  const use = useOf(name);
  if (use === 'picture') lists.warnings.push({ at: shownName(name), reason: 'Pictures are not taken in.' });
  if (use === 'unknown') return refuse('It is no file of notes.');
  return use === 'read';
}

interface Work {
  readonly archive: Buffer;
  readonly lists: PackLists;
  readonly unpacked: Unpacked;
}

function* takeEntry(entry: ZipEntry, { archive, lists, unpacked }: Work): Pausing<void> {
  if (!isWanted(entry, lists)) return;
  const bytes = yield* unpackEntry(archive, entry, unpacked);
  if (bytes.ok) takeText(entry.name, bytes.value, lists);
  else lists.refused.push({ at: shownName(entry.name), reason: bytes.error });
}

/** Every entry into the lists; false where the archive holds more than may be read. */
function* takeAll(entries: readonly ZipEntry[], work: Work): Pausing<boolean> {
  for (const entry of entries) {
    yield* takeEntry(entry, work);
    if (isOverfull(work.unpacked)) return false;
    yield '';
  }
  return true;
}

/**
 * The text files of a zip file, in memory only: nothing is ever written, so that no name in it can reach the disk.
 * Stops when it holds more than a file of notes ever does. Rejects with an abort error once it was stopped.
 */
export async function readArchive(
  archive: Buffer,
  signal: AbortSignal,
): Promise<Result<PackContent, string>> {
  const directory = zipDirectory(archive);
  if (!directory.ok) return directory;
  const work: Work = { archive, lists: newPackLists(), unpacked: { bytes: 0 } };
  const isAll = await inTurns(takeAll(directory.value, work), signal);
  return isAll ? ok(work.lists) : err('The archive unpacks to more than 200 MB, so it was not read.');
}
