import { createZipWriter } from '../../../src/main/exporting/zip/zip-writer.ts';

/** An archive of files, each given by its name and its chunks. */
export async function packed(files: readonly (readonly [string, readonly string[]])[]): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = createZipWriter({
    write: (chunk) => {
      written.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      return Promise.resolve();
    },
  });
  for (const [name, chunks] of files) await zip.add(name, chunks);
  await zip.finish();
  return Buffer.concat(written);
}
