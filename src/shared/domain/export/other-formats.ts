import type { ExportFormat } from './export-format.ts';

/** The text formats for players, cutters, study and citing: what they carry is less than a whole note. */
export const otherFormats: readonly ExportFormat[] = [];
