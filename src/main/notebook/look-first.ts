import { join } from 'node:path';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { NotebookFile } from './file-names.ts';
import { GLANCE_BYTES, glanceAtSnapshot, glanceAtTables } from './glance.ts';
import { nothing, type Base } from './load-snapshot.ts';
import type { Place } from './place.ts';
import { readEnds } from './read-ends.ts';
import { readJournals, type FoundJournal } from './read-journals.ts';

/** Takes what a notebook held beside its notes, as far as a glance at its files can say. */
export type OnGlance = (glance: NotebookData) => void;

/** What a look needs to know of the place. */
export type Looking = Pick<Place, 'io' | 'folder' | 'schema' | 'upgradeSteps'>;

/** What the newest snapshot says at a glance: from its end, and from more of its end where that is not enough. */
const glanceAtNewest = async ({ io, folder, schema }: Looking, name: string): Promise<Base | null> => {
  for (const bytes of GLANCE_BYTES) {
    const ends = await readEnds(io, join(folder, name), bytes);
    const base = ends && glanceAtSnapshot(ends, schema);
    if (base !== null || ends === null || ends.size <= bytes) return base;
  }
  return null;
};

/** The files of a notebook that count, oldest first. */
export interface Listed {
  readonly snapshots: readonly NotebookFile[];
  readonly journals: readonly NotebookFile[];
}

/** Tells what a look at the newest snapshot and the journals says, and gives the journals as they were read for it. */
export const lookFirst = async (
  place: Looking,
  { snapshots, journals: files }: Listed,
  onGlance: OnGlance,
): Promise<readonly FoundJournal[] | null> => {
  const newest = snapshots.at(-1);
  if (newest === undefined && files.length === 0) return null;
  // A notebook of one evening may have no snapshot yet; its journals say whether one is missing.
  const base = newest === undefined ? nothing() : await glanceAtNewest(place, newest.name);
  if (base === null) return null;
  const journals = await readJournals(place.io, place.folder, { files, covers: base.covers });
  const glance = glanceAtTables(place, base, journals);
  if (glance !== null) onGlance(glance);
  return journals;
};
