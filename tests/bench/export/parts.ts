export { exportNotes } from '../../../src/main/exporting/export-notes.ts';
export { pagesInThread } from '../../../src/main/exporting/pages-in-thread.ts';
export { exportFormats } from '../../../src/shared/domain/export/formats.ts';
