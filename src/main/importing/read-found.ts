import { refusedFile } from '../../shared/domain/import/collect-found.ts';
import type { FoundFile, ImportFormatId, Refusal } from '../../shared/domain/import/found.ts';
import { importLimits } from '../../shared/domain/import/import-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { inTurns } from '../turns/turns.ts';
import { importFailureOf, type ImportFailure } from './import-failure.ts';
import type { OpenedFile } from './open-file.ts';
import { tooLarge } from './read-bytes.ts';
import { detectFormat, isOwnFormat, packReaders, textReaders } from './registry.ts';
import type { ReadContext, TextReader } from './reader.ts';

/** How a file is to be read: as which format (null: whatever it is), with which columns, until somebody stops it. */
export interface Reading {
  readonly format: ImportFormatId | null;
  readonly columns: ReadContext['columns'];
  readonly signal: AbortSignal;
}

const HEAD_LENGTH = 64_000;

type Opened<K extends OpenedFile['kind']> = Extract<OpenedFile, { readonly kind: K }>;

const unknown = (path: string): ImportFailure => ({
  kind: 'unknown-format',
  message: 'Docket does not recognise this file. Say which format it is, or choose another file.',
  path,
});

/** The file with more said of it. */
const saying = (found: FoundFile, more: Partial<Pick<FoundFile, 'refused' | 'warnings'>>): FoundFile => ({
  ...found,
  refused: [...(more.refused ?? []), ...found.refused],
  warnings: [...(more.warnings ?? []), ...found.warnings],
});

async function readWith(reader: TextReader, file: Opened<'text'>, reading: Reading): Promise<FoundFile> {
  const work = reader.read(file.text, { name: file.name, columns: reading.columns });
  const found = 'next' in work ? await inTurns(work, reading.signal) : work;
  const guess: readonly Refusal[] = file.warning === null ? [] : [{ at: 'the file', reason: file.warning }];
  return saying(found, { warnings: guess });
}

async function readText(
  file: Opened<'text'>,
  reading: Reading,
  path: string,
): Promise<Result<FoundFile, ImportFailure>> {
  const format = reading.format ?? detectFormat(file.name, file.text.slice(0, HEAD_LENGTH));
  const reader = textReaders.find(({ id }) => id === format);
  if (reader === undefined) return err(unknown(path));
  if (!isOwnFormat(reader.id) && file.bytes > importLimits.foreignTextBytes) {
    return err(tooLarge(path, importLimits.foreignTextBytes));
  }
  return ok(await readWith(reader, file, reading));
}

async function readPack(
  file: Opened<'pack'>,
  reading: Reading,
  path: string,
): Promise<Result<FoundFile, ImportFailure>> {
  const { files, refused, warnings } = file.content;
  const reader = packReaders.find(({ id, recognise }) =>
    reading.format === null ? recognise(files) : id === reading.format,
  );
  if (reader !== undefined) {
    const found = await inTurns(reader.read(files), reading.signal);
    return ok(saying(found, { refused, warnings }));
  }
  const [only] = refused;
  return only === undefined
    ? err(unknown(path))
    : ok(saying(refusedFile('zip', 'There are no notes in it.'), { refused }));
}

/** Reads the notes in an opened file. Fails only where nobody can say what the file is, or where it was stopped. */
export async function readFound(
  file: OpenedFile,
  reading: Reading,
  path: string,
): Promise<Result<FoundFile, ImportFailure>> {
  try {
    return file.kind === 'text' ? await readText(file, reading, path) : await readPack(file, reading, path);
  } catch (thrown) {
    return err(importFailureOf(thrown, path));
  }
}
