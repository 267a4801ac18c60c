import { opendir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { importLimits } from '../../shared/domain/import/import-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { importFailureOf, type ImportFailure } from './import-failure.ts';
import { createTurns } from '../turns/turns.ts';
import {
  isWanted,
  newPackLists,
  shownName,
  takeText,
  type PackContent,
  type PackLists,
} from './read-archive.ts';
import { MOST_FILES } from './zip-directory.ts';
import { readBytes, tooLarge } from './read-bytes.ts';
import { useOf } from './pack-names.ts';

/** A file below a folder; `name` is its path inside it with `/`. */
interface FolderFile {
  readonly name: string;
  readonly isLink: boolean;
}

const DEEPEST = 8;

/** Every file below a folder. Links are named and never followed, so that no loop and no other place is entered. */
async function* filesBelow(
  root: string,
  inside: string,
  depth: number,
): AsyncGenerator<FolderFile, undefined> {
  const folders: string[] = [];
  for await (const entry of await opendir(join(root, inside))) {
    const name = posix.join(inside, entry.name);
    if (entry.isDirectory()) folders.push(name);
    else yield { name, isLink: !entry.isFile() };
  }
  for (const folder of folders.toSorted()) {
    if (depth < DEEPEST && useOf(`${folder}/x.md`) === 'read') yield* filesBelow(root, folder, depth + 1);
  }
}

/** What is being read of a folder. */
interface Work {
  readonly path: string;
  readonly lists: PackLists;
  readonly signal: AbortSignal;
  bytes: number;
}

/** One file into the lists; a failure only where nothing more should be read. */
async function takeFile(name: string, work: Work): Promise<ImportFailure | null> {
  const { path, lists, signal } = work;
  const maxBytes = importLimits.unpackedBytes - work.bytes;
  const read = await readBytes(join(path, name), { maxBytes, signal, progress: () => undefined });
  if (read.ok) {
    work.bytes += read.value.length;
    takeText(name, read.value, lists);
    return null;
  }
  const { kind, message } = read.error;
  if (kind === 'too-large') return tooLarge(path, importLimits.unpackedBytes);
  if (kind === 'cancelled') return read.error;
  lists.refused.push({ at: shownName(name), reason: message });
  return null;
}

/** Reads the text files below a folder into memory. */
async function readAll(path: string, signal: AbortSignal): Promise<Result<PackContent, ImportFailure>> {
  const turn = createTurns(signal);
  const work: Work = { path, lists: newPackLists(), signal, bytes: 0 };
  let count = 0;
  for await (const file of filesBelow(path, '', 0)) {
    await turn();
    count += 1;
    if (count > MOST_FILES) {
      return err({ kind: 'too-large', message: 'There are too many files in the folder.', path });
    }
    const failure = isWanted(file, work.lists) ? await takeFile(file.name, work) : null;
    if (failure !== null) return err(failure);
  }
  return ok(work.lists);
}

/** The text files of a folder, such as a vault that was unpacked. Reads only. */
export async function readFolder(
  path: string,
  signal: AbortSignal,
): Promise<Result<PackContent, ImportFailure>> {
  try {
    return await readAll(path, signal);
  } catch (thrown) {
    return err(importFailureOf(thrown, path));
  }
}
