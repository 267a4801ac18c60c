import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import { toJsonBundle } from '../../../shared/domain/export/to-json-bundle.ts';
import type { FileFormat } from '../file-format.ts';
import { createZipWriter } from './zip-writer.ts';

/** Says after each chunk but the first how many notes went by. */
function* counting(chunks: Iterable<string>, notes: (done: number) => void): Generator<string, void> {
  let done = -1;
  for (const chunk of chunks) {
    yield chunk;
    if (chunk === '') continue;
    done += 1;
    notes(done);
  }
}

/** The JSON bundle, byte for byte, as `notes.json` in an archive. */
export const zipFormat: FileFormat = {
  ...fileFormatDescriptions.zip,
  write: async (input, out) => {
    const zip = createZipWriter(out);
    await zip.add('notes.json', counting(toJsonBundle(input), out.notes));
    await zip.finish();
  },
};
