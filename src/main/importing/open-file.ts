import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importLimits } from '../../shared/domain/import/import-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { decodeText } from './decode-text.ts';
import { importFailureOf, type ImportFailure } from './import-failure.ts';
import { readArchive, type PackContent } from './read-archive.ts';
import { readBytes, type ReadBounds } from './read-bytes.ts';
import { readFolder } from './read-folder.ts';

/** A file as it came into memory, before anybody asks what format it is. */
export type OpenedFile =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly text: string;
      /** What the file had in bytes; some formats may be larger than others. */
      readonly bytes: number;
      /** The guess at the encoding, in words; null where it is certain. */
      readonly warning: string | null;
    }
  | { readonly kind: 'pack'; readonly name: string; readonly content: PackContent };

/** Told how much of the file has been read, in bytes; the total is what the file says of itself. */
export type TellProgress = ReadBounds['progress'];

const isArchive = (bytes: Buffer): boolean =>
  bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

const failed = (kind: ImportFailure['kind'], message: string, path: string) => err({ kind, message, path });

async function openBytes(
  path: string,
  bytes: Buffer,
  signal: AbortSignal,
): Promise<Result<OpenedFile, ImportFailure>> {
  const name = basename(path);
  if (isArchive(bytes)) {
    const content = await readArchive(bytes, signal);
    return content.ok
      ? ok({ kind: 'pack', name, content: content.value })
      : failed('bad-archive', content.error, path);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed('not-text', decoded.error, path);
  const { text, warning } = decoded.value;
  return ok({ kind: 'text', name, text, warning, bytes: bytes.length });
}

async function openAny(
  path: string,
  signal: AbortSignal,
  progress: TellProgress,
): Promise<Result<OpenedFile, ImportFailure>> {
  if ((await stat(path)).isDirectory()) {
    const content = await readFolder(path, signal);
    return content.ok ? ok({ kind: 'pack', name: basename(path), content: content.value }) : content;
  }
  const bytes = await readBytes(path, { maxBytes: importLimits.ownTextBytes, signal, progress });
  return bytes.ok ? await openBytes(path, bytes.value, signal) : bytes;
}

/**
 * Brings a file, an archive or a folder into memory: bounded in size, decoded, unpacked. Reads only, from this path
 * only; nothing is written anywhere and nothing is asked of any network.
 */
export async function openFile(
  path: string,
  signal: AbortSignal,
  progress: TellProgress,
): Promise<Result<OpenedFile, ImportFailure>> {
  try {
    return await openAny(path, signal, progress);
  } catch (thrown) {
    return err(importFailureOf(thrown, path));
  }
}

/** Text that was pasted, as if it had been read from a file without a name. */
export const openPasted = (text: string): OpenedFile => ({
  kind: 'text',
  name: '',
  text: text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''),
  bytes: Buffer.byteLength(text),
  warning: null,
});
