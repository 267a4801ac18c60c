import type { FileFormat } from './file-format.ts';

/** The formats that are pages: HTML, EPUB, Word. PDF needs a window and is handed in by whoever has one. */
export const pageFormats: readonly FileFormat[] = [];
