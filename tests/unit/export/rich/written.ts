import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import type { FileFormat } from '../../../../src/main/exporting/file-format.ts';

/** What a format writes: the whole file, and how many notes it said were in it. */
export async function written(
  format: FileFormat,
  input: ExportInput,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ readonly file: Buffer; readonly notes: number }> {
  const chunks: Uint8Array[] = [];
  let notes = 0;
  await format.write(input, {
    write: async (chunk) => {
      signal.throwIfAborted();
      chunks.push(Buffer.from(chunk));
      await Promise.resolve();
    },
    notes: (done) => {
      notes = done;
    },
    signal,
  });
  return { file: Buffer.concat(chunks), notes };
}
