import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { exportErrorOf, type ExportError } from './export-error.ts';

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
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
 * Writes a file that leaves Docket, whole or not at all: first beside the target under a name of its own, then to
 * the disk, then renamed. A file that stands at `path` already is replaced; after a failure the folder is as it was,
 * that older file included.
 */
export async function writeWhole(path: string, content: Uint8Array): Promise<Result<null, ExportError>> {
  const part = join(dirname(path), `.docket-${randomUUID()}.part`);
  try {
    await refuseFolder(path);
    await writeDurably(part, content);
    await rename(part, path);
  } catch (thrown) {
    await rm(part, { force: true }).catch(() => undefined);
    return err(exportErrorOf(thrown, path));
  }
  return ok(null);
}
