import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DeepReadonly } from '../../shared/deep-readonly.ts';
import { memoryFile, type BackupPlace } from './backup-place.ts';
import { writeBytes } from './write-durably.ts';

const memorySchema = z.object({
  /** Which data folder this is; part of the names of its backups. */
  home: z.string().regex(/^[0-9a-f]{8}$/u),
  /** A second folder that gets a copy of each backup, and the word that its marker file holds. */
  alsoIn: z.object({ folder: z.string().min(1), marker: z.string().min(1) }).nullable(),
});

/** What this computer remembers about backups. Losing it costs a choice, never a backup. */
export type BackupMemory = DeepReadonly<z.infer<typeof memorySchema>>;

const fresh = (): BackupMemory => ({ home: randomBytes(4).toString('hex'), alsoIn: null });

async function read(place: BackupPlace): Promise<BackupMemory | null> {
  try {
    const text = (await place.io.readFile(memoryFile(place))).toString('utf8');
    const value: unknown = JSON.parse(text);
    return memorySchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

/** Writes it anew. Rejects with the system's error. */
export const remember = (place: BackupPlace, memory: BackupMemory): Promise<void> =>
  writeBytes(place.io, memoryFile(place), Buffer.from(`${JSON.stringify(memory, null, 2)}\n`, 'utf8'));

/**
 * What is remembered; the first time a name for the data folder is made up and written. A file that cannot be read is
 * replaced: the folder then has a new name, and what was made under the old one is never removed by itself again.
 */
export async function recall(place: BackupPlace): Promise<BackupMemory> {
  const known = await read(place);
  if (known !== null) return known;
  const made = fresh();
  await remember(place, made);
  return made;
}

/** The same without writing anything: null where nothing is remembered yet. */
export const recallOnly = read;
