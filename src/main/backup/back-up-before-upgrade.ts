import { join } from 'node:path';
import type { Io } from '../notebook/io.ts';
import { parseFileName } from '../notebook/file-names.ts';
import { writeFully } from '../notebook/io.ts';

/** The folder, inside the notebook's, where copies are kept that were made before an upgrade. */
const BACKUPS = 'backups';

const copyDurably = async (io: Io, from: string, to: string): Promise<void> => {
  const bytes = await io.readFile(from);
  const file = await io.open(to, 'create');
  try {
    await writeFully(file, bytes, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
};

/**
 * Copies every file of a notebook before it is written in a newer schema, and returns the folder of the copy. It gets
 * its name only when it is complete. Rejects with the system's error; no upgrade may be written then.
 */
export const backUpBeforeUpgrade = async (
  io: Io,
  folder: string,
  made: { readonly at: Date; readonly schema: number },
): Promise<string> => {
  const stamp = made.at.toISOString().replaceAll(':', '-');
  const path = join(folder, BACKUPS, `${stamp}-schema-${String(made.schema)}`);
  const unfinished = `${path}.part`;
  await io.makeFolder(unfinished);
  for (const name of (await io.list(folder)).filter((each) => parseFileName(each) !== null)) {
    await copyDurably(io, join(folder, name), join(unfinished, name));
  }
  await io.syncFolder(unfinished);
  await io.rename(unfinished, path);
  await io.syncFolder(join(folder, BACKUPS));
  await io.syncFolder(folder);
  return path;
};
