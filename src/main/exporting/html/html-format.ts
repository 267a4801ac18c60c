import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import type { FileFormat } from '../file-format.ts';
import { writeChunks } from '../write-chunks.ts';
import { toHtml } from './to-html.ts';

/** HTML: one page to read, print or send, which also holds the notes as data. */
export const htmlFormat: FileFormat = {
  ...fileFormatDescriptions.html,
  write: async (input, out) => {
    let notes = 0;
    await writeChunks(toHtml(input), out, (chunk) => {
      if (!chunk.includes('<article id=')) return;
      notes += 1;
      out.notes(notes);
    });
  },
};
