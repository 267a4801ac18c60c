import { ok, type Result } from '../../shared/result.ts';
import type { ExportError } from './export-error.ts';
import { writeStreamed } from './write-streamed.ts';

/**
 * Writes a file that is in memory already, whole or not at all (see `writeStreamed`). After a failure an older file at
 * `path` is as it was.
 */
export async function writeWhole(path: string, content: Uint8Array): Promise<Result<null, ExportError>> {
  const written = await writeStreamed(path, (out) => out.write(content), new AbortController().signal);
  return written.ok ? ok(null) : written;
}
