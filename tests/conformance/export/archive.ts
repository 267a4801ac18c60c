import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import type { FileFormatId } from '../../../src/shared/domain/export/export-format.ts';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { readZip } from '../../unit/export/readers/read-zip.ts';

/** The bytes of a file that main writes. */
export async function archiveOf(format: FileFormatId, input: ExportInput): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-archive-'));
  try {
    const path = join(folder, 'notes.bin');
    const written = await exportNotes({ format, input, path });
    if (!written.ok) throw new Error(written.error.message);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The names of the files in it. */
export const listing = async (format: FileFormatId, input: ExportInput): Promise<readonly string[]> => [
  ...readZip(await archiveOf(format, input)).keys(),
];
