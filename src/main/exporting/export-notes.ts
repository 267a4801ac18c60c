import type { ExportFormatId } from '../../shared/domain/export/export-format.ts';
import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import { exportFormat } from '../../shared/domain/export/formats.ts';
import { prepareExport } from '../../shared/domain/export/prepare-export.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ExportError } from './export-error.ts';
import { writeWhole } from './write-whole.ts';

/** What to export, in which format, to which file. A file that stands there already is replaced. */
export interface ExportRequest {
  readonly format: ExportFormatId;
  readonly input: ExportInput;
  readonly path: string;
}

/** What was written: how many notes, and the length of the file in bytes. */
export interface ExportReceipt {
  readonly path: string;
  readonly notes: number;
  readonly bytes: number;
}

/** Writes the notes to a file, whole or not at all. After a failure an older file at `path` is as it was. */
export async function exportNotes(request: ExportRequest): Promise<Result<ExportReceipt, ExportError>> {
  const { format, input, path } = request;
  const content = Buffer.from(exportFormat(format).build(input), 'utf8');
  const written = await writeWhole(path, content);
  if (!written.ok) return written;
  return ok({ path, notes: prepareExport(input).notes.length, bytes: content.length });
}
