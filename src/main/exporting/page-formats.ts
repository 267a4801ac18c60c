import { docxFormat } from './docx/docx-format.ts';
import { epubFormat } from './epub/epub-format.ts';
import type { FileFormat } from './file-format.ts';
import { htmlFormat } from './html/html-format.ts';

/** The formats that are pages: HTML, EPUB, Word. PDF needs a window and is handed in by whoever has one. */
export const pageFormats: readonly FileFormat[] = [htmlFormat, epubFormat, docxFormat];
