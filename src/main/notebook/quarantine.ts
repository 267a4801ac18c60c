import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeFully, type Io } from './io.ts';

/** The folder, inside the notebook's, where damaged originals are kept. The app never deletes anything in it. */
const QUARANTINE = 'quarantine';

/** A damaged file, or records that could not be read, to be kept as they are. */
export interface Keepsake {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where something was kept. `isNew` is false when the same bytes were kept before, so they were reported before. */
export interface Kept {
  readonly path: string;
  readonly isNew: boolean;
}

const stamp = (at: Date): string => at.toISOString().replaceAll(':', '-');

const writeDurably = async (io: Io, path: string, bytes: Buffer): Promise<void> => {
  const file = await io.open(path, 'create');
  try {
    await writeFully(file, bytes, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
};

/**
 * Keeps a copy in quarantine, once per content: the name ends in a hash of the bytes and the original name.
 * Rejects with the system's error; the original must stay where it is then.
 */
export const keepInQuarantine = async (
  io: Io,
  place: { readonly folder: string; readonly at: Date },
  keepsake: Keepsake,
): Promise<Kept> => {
  const folder = join(place.folder, QUARANTINE);
  await io.makeFolder(folder);
  const ending = `-${createHash('sha256').update(keepsake.bytes).digest('hex').slice(0, 8)}-${keepsake.name}`;
  const known = (await io.list(folder)).find((name) => name.endsWith(ending));
  if (known !== undefined) return { path: join(folder, known), isNew: false };
  const path = join(folder, `${stamp(place.at)}${ending}`);
  const unfinished = `${path}.part`;
  await io.remove(unfinished).catch(() => undefined);
  await writeDurably(io, unfinished, keepsake.bytes);
  await io.rename(unfinished, path);
  await io.syncFolder(folder);
  await io.syncFolder(place.folder);
  return { path, isNew: true };
};
