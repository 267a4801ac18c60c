import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PackFileInput } from '../../shared/domain/pack/check/problem.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { ok, type Result } from '../../shared/result.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readPackFiles, type PackProblems } from './pack-files.ts';

/** A pack that was checked when the app was built, and the very files that it was made of. */
export interface CheckedPack {
  /** SHA-256 of every file's path and text. */
  readonly of: string;
  readonly pack: Pack;
}

/** What stands for the files of a pack: another file, name, order or letter gives another one. */
export function fingerprintOf(files: readonly PackFileInput[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(JSON.stringify([path, text]));
  return hash.digest('hex');
}

/** Told by its shape only: it was written by the build beside the app's own code, and is vouched for like that. */
const isChecked = (read: unknown): read is CheckedPack =>
  typeof read === 'object' && read !== null && 'of' in read && typeof read.of === 'string' && 'pack' in read;

/** The file of the build; null where it is missing or cut off, which only costs the check that it saves. */
async function checkedAt(path: string): Promise<CheckedPack | null> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isChecked(read) ? read : null;
  } catch {
    return null;
  }
}

/**
 * Reads the pack in a folder like `readPack`, and checks it only when its files are not those that were checked when the
 * app was built: the rules between the files take longer than everything else that a start does with the pack.
 */
export async function readCheckedPack(
  folder: string,
  checkedFile: string,
): Promise<Result<Pack, PackProblems>> {
  const [files, checked] = await Promise.all([readPackFiles(folder), checkedAt(checkedFile)]);
  if (!files.ok) return files;
  if (checked?.of === fingerprintOf(files.value)) return ok(deepFreeze(checked.pack));
  return (await import('./read-pack.ts')).readPack(folder);
}
