export { exportNotes } from '../../../src/main/exporting/export-notes.ts';
export { readImport } from '../../../src/main/importing/read-import.ts';
