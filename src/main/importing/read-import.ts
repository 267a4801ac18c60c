import { basename } from 'node:path';
import type { FoundFile } from '../../shared/domain/import/found.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ImportFailure } from './import-failure.ts';
import { openFile, openPasted, type OpenedFile, type TellProgress } from './open-file.ts';
import { readFound, type Reading } from './read-found.ts';
import { glanceAt, type TableGlance } from './table-glance.ts';

/** Where notes are to be taken from: a file or a folder, or text that was pasted. */
export type ImportSource =
  { readonly what: 'path'; readonly path: string } | { readonly what: 'text'; readonly text: string };

/** What was read, and what it is called; the name is empty for text that was pasted. */
export interface ReadImport {
  readonly name: string;
  readonly found: FoundFile;
  /** The beginning of a table whose columns the viewer may name; null for everything else. */
  readonly table: TableGlance | null;
}

const tableIn = (file: OpenedFile, { format }: FoundFile, { columns }: Reading): TableGlance | null =>
  file.kind === 'text' && format === 'table' ? glanceAt(file.text, columns) : null;

const open = async (
  source: ImportSource,
  signal: AbortSignal,
  progress: TellProgress,
): Promise<Result<OpenedFile, ImportFailure>> =>
  source.what === 'text' ? ok(openPasted(source.text)) : openFile(source.path, signal, progress);

/** Opens and reads what is to be imported, here or in a thread. */
export type ReadNotes = (
  source: ImportSource,
  reading: Reading,
  progress: TellProgress,
) => Promise<Result<ReadImport, ImportFailure>>;

/** Opens and reads what is to be imported. Changes nothing anywhere; fails in words for people. */
export async function readImport(
  source: ImportSource,
  reading: Reading,
  progress: TellProgress,
): Promise<Result<ReadImport, ImportFailure>> {
  const path = source.what === 'path' ? source.path : '';
  const opened = await open(source, reading.signal, progress);
  if (!opened.ok) return opened;
  const found = await readFound(opened.value, reading, path);
  if (!found.ok) return found;
  const table = tableIn(opened.value, found.value, reading);
  return ok({ name: basename(path), found: found.value, table });
}
