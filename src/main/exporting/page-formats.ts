import type { FileFormatId } from '../../shared/domain/export/export-format.ts';
import { fileFormatDescriptions } from '../../shared/domain/export/file-format-descriptions.ts';
import type { FileFormat } from './file-format.ts';

/** A format that is loaded when it is first written: its library costs a tenth of a second, which no start should pay. */
const loadedLate = (id: FileFormatId, load: () => Promise<FileFormat>): FileFormat => ({
  ...fileFormatDescriptions[id],
  write: async (input, out) => (await load()).write(input, out),
});

/** The formats that are pages: HTML, EPUB, Word. PDF needs a window and is handed in by whoever has one. */
export const pageFormats: readonly FileFormat[] = [
  loadedLate('html', async () => (await import('./html/html-format.ts')).htmlFormat),
  loadedLate('epub', async () => (await import('./epub/epub-format.ts')).epubFormat),
  loadedLate('docx', async () => (await import('./docx/docx-format.ts')).docxFormat),
];
