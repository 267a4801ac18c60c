import { join } from 'node:path';
import { removeParts } from '../backup/write-durably.ts';
import type { Place } from './place.ts';

/** Folders inside the notebook's in which copies are made under a name that says so until they are whole. */
const COPY_FOLDERS = ['quarantine', 'backups'] as const;
const UNFINISHED_COPY = '.part';

const removeCopies = async ({ io, folder }: Place, within: string): Promise<void> => {
  const names = await io.list(join(folder, within)).catch((): readonly string[] => []);
  for (const name of names.filter((each) => each.endsWith(UNFINISHED_COPY))) {
    await io.removeFolder(join(folder, within, name)).catch(() => undefined);
  }
};

/**
 * Removes files that their writers never finished, and copies that were never whole (their originals are where they
 * were). Only for the holder of the lock: everybody else who might still be writing them is dead then, but for a backup
 * that the command line makes beside the app, which goes by whether its process lives. What cannot be removed does no
 * harm and is tried again at the next start.
 */
export const removeLeftovers = async (place: Place, names: readonly string[]): Promise<void> => {
  for (const name of names) await place.io.remove(join(place.folder, name)).catch(() => undefined);
  for (const within of COPY_FOLDERS) await removeCopies(place, within);
  await removeParts(place.io, join(place.folder, 'backups')).catch(() => undefined);
};
