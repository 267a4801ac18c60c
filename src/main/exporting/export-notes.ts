import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportFormatId } from '../../shared/domain/export/export-format.ts';
import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import { exportFormat } from '../../shared/domain/export/formats.ts';
import { prepareExport } from '../../shared/domain/export/prepare-export.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { exportErrorOf, type ExportError } from './export-error.ts';

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

async function writeDurably(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A folder in the way is named before anything is written, because systems report it in different ways. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
}

/**
 * Writes the notes to a file, whole or not at all: first beside the target under a name of its own, then to the
 * disk, then renamed. After a failure the folder is as it was, an older file at `path` included.
 */
export async function exportNotes(request: ExportRequest): Promise<Result<ExportReceipt, ExportError>> {
  const { format, input, path } = request;
  const content = Buffer.from(exportFormat(format).build(input), 'utf8');
  const part = join(dirname(path), `.docket-${randomUUID()}.part`);
  try {
    await refuseFolder(path);
    await writeDurably(part, content);
    await rename(part, path);
  } catch (thrown) {
    await rm(part, { force: true }).catch(() => undefined);
    return err(exportErrorOf(thrown, path));
  }
  return ok({ path, notes: prepareExport(input).notes.length, bytes: content.length });
}
