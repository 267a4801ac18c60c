import { join } from 'node:path';
import type { Place } from './place.ts';

/**
 * Removes files that their writers never finished. Only for the holder of the lock: everybody else who might still
 * be writing them is dead then. What cannot be removed does no harm and is tried again at the next start.
 */
export const removeLeftovers = async (place: Place, names: readonly string[]): Promise<void> => {
  for (const name of names) await place.io.remove(join(place.folder, name)).catch(() => undefined);
};
