export { exportNotes } from '../../../src/main/exporting/export-notes.ts';
export { exportFormats } from '../../../src/shared/domain/export/formats.ts';
