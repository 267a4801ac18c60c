import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { backupFailure, backupWriteFailure, type BackupFailure } from './backup-failure.ts';
import type { BackupMemory } from './backup-memory.ts';
import type { BackupPlace } from './backup-place.ts';
import { writeBytes } from './write-durably.ts';

/** A second folder for copies, as it is remembered. */
export type AlsoIn = NonNullable<BackupMemory['alsoIn']>;

/** Says that a folder is one that the viewer chose: a disk that is not plugged in leaves an empty folder in its place. */
const MARKER = 'docket-backups.json';

const markerSchema = z.object({ format: z.literal('docket-backup-folder'), marker: z.string().min(1) });

async function markerIn({ io }: BackupPlace, folder: string): Promise<string | null> {
  try {
    const value: unknown = JSON.parse((await io.readFile(join(folder, MARKER))).toString('utf8'));
    return markerSchema.safeParse(value).data?.marker ?? null;
  } catch {
    return null;
  }
}

/** Makes a folder that is there the second one: it gets a marker, or keeps the one that it has. */
export async function chooseAlsoIn(
  place: BackupPlace,
  folder: string,
): Promise<Result<AlsoIn, BackupFailure>> {
  const known = await markerIn(place, folder);
  if (known !== null) return ok({ folder, marker: known });
  const marker = randomBytes(8).toString('hex');
  const text = `${JSON.stringify({ format: 'docket-backup-folder', marker }, null, 2)}\n`;
  try {
    await writeBytes(place.io, join(folder, MARKER), Buffer.from(text, 'utf8'));
    return ok({ folder, marker });
  } catch (cause) {
    return err(backupWriteFailure(cause, folder));
  }
}

/** What is wrong with the second folder now, or null: it is never made again when it is gone. */
export async function alsoInProblem(place: BackupPlace, { folder, marker }: AlsoIn): Promise<string | null> {
  if ((await markerIn(place, folder)) === marker) return null;
  return `The second folder for backups is not there: ${folder}. Nothing is copied to it until it is back. Plug the disk in, or choose another folder.`;
}

/** Copies one backup there, whole or not at all. */
export async function copyAlsoIn(
  place: BackupPlace,
  alsoIn: AlsoIn,
  backup: { readonly path: string; readonly name: string },
): Promise<BackupFailure | null> {
  const problem = await alsoInProblem(place, alsoIn);
  if (problem !== null) return backupFailure('not-found', alsoIn.folder, problem);
  try {
    await writeBytes(place.io, join(alsoIn.folder, backup.name), await place.io.readFile(backup.path));
    return null;
  } catch (cause) {
    const { kind } = backupWriteFailure(cause, alsoIn.folder);
    const why = kind === 'disk-full' ? 'it is full' : 'it cannot be written to';
    return backupFailure(
      kind,
      alsoIn.folder,
      `The backup was made, but not copied to the second folder: ${why} (${alsoIn.folder}).`,
    );
  }
}
