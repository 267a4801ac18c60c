import { readImport, type ImportSource } from '../../../src/main/importing/read-import.ts';
import type { ImportFormatId } from '../../../src/shared/domain/import/found.ts';
import type { FoundFile } from '../../../src/shared/domain/import/found.ts';

/** Reads a file or a text; throws the message for people where nothing could be read. */
export async function found(source: ImportSource, format: ImportFormatId | null = null): Promise<FoundFile> {
  const signal = new AbortController().signal;
  const read = await readImport(source, { format, columns: null, signal }, () => undefined);
  if (!read.ok) throw new Error(`${read.error.kind}: ${read.error.message}`);
  return read.value.found;
}

/** Why nothing could be read, as `kind: message`; throws where something could. */
export async function failure(source: ImportSource): Promise<string> {
  const signal = new AbortController().signal;
  const read = await readImport(source, { format: null, columns: null, signal }, () => undefined);
  if (read.ok) throw new Error(`It was read: ${JSON.stringify(read.value.found).slice(0, 300)}`);
  return `${read.error.kind}: ${read.error.message}`;
}

/** Text as if it had been pasted. */
export const pasted = (text: string): ImportSource => ({ what: 'text', text });
