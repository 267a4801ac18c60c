import { join } from 'node:path';
import { filesOf } from './file-names.ts';
import type { JournalWriter } from './journal-writer.ts';
import { isMissing } from './notebook-failure.ts';
import type { Place } from './place.ts';

const sizeOf = async (place: Place, name: string): Promise<number | null> => {
  try {
    return (await place.io.stat(join(place.folder, name))).size;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
};

/**
 * Whether another process writes in the folder although it must not: a journal that nobody here knows, or one that
 * grew. A snapshot taken now would not hold its changes, so nothing may be tidied up then.
 */
export const hasForeignWriter = async (place: Place, writer: JournalWriter): Promise<boolean> => {
  const { ends } = writer;
  for (const file of filesOf(await place.io.list(place.folder), 'journal')) {
    if (writer.isOwn(file.stream)) continue;
    const known = ends.get(file.stream);
    const size = await sizeOf(place, file.name);
    if (size !== null && size !== known?.bytes) return true;
  }
  return false;
};
